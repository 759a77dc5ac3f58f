import torch

temperature = torch.tensor([10.0, 20.0, 30.0], requires_grad=True)


def gradient(result, **settings):
    temperature.grad = None
    try:
        result.backward(**settings)
    except RuntimeError as error:
        return f"RuntimeError: {error}"
    return temperature.grad.tolist()


energy = temperature**2
print("shape ():", gradient(energy.sum()))
print("shape (1, 1):", gradient((temperature**2).sum().view(1, 1)))
print("shape (3,):", gradient(temperature**2))
share = torch.tensor([1.0, 0.0, 0.5])
weighed = gradient(temperature**2, gradient=share)
assert weighed == [2 * 10 * 1.0, 2 * 20 * 0.0, 2 * 30 * 0.5]
assert gradient((temperature**2).view(1, 3)[:, :1]) == [20, 0, 0]
print("shape (3,), a weight for each:", weighed)
print("shape (3,), the same as:", gradient((temperature**2 * share).sum()))
