import torch


def stopping_distance(speed):
    return speed * 2 + speed**2


speed = torch.tensor(3.0, requires_grad=True)
stopping_distance(speed).backward()
print("derivative at 3:", speed.grad.item())

by_differences = (stopping_distance(3.001) - stopping_distance(2.999)) / 0.002
print(f"by differences: {by_differences:.4f}")
assert abs(speed.grad.item() - by_differences) < 1e-6
