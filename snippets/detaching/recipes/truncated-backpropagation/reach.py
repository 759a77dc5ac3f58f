import torch


def last_level(memory, steps, chunk):
    """Fill a leaky tank by 1 a step; the state is cut every `chunk` steps."""
    level = torch.zeros(()).double()
    for step in range(steps):
        if step % chunk == 0:
            level = level.detach()
        level = memory * level + 1
    return level


def gradient(value, chunk):
    """Return the derivative of the last level with respect to the memory."""
    memory = torch.tensor(value, requires_grad=True, dtype=torch.double)
    return torch.autograd.grad(last_level(memory, steps, chunk), memory)[0].item()


steps, memories = 400, (0.5, 0.9, 0.99)
print("chunk ", *(f"memory_{value:<4}" for value in memories))
for chunk in (1, 2, 5, 10, 20, 50, 100, 200, 400):
    left = [gradient(value, chunk) / gradient(value, steps) for value in memories]
    print(f"{chunk:5} ", *(f"{share:<11.3f}" for share in left))


# Proof: the gradients are those of the closed form
def slope(memory, steps):
    return sum(k * memory ** (k - 1) for k in range(1, steps))


for value in memories:
    before = last_level(value, steps - 20, steps).item()  # now a constant
    by_hand = slope(value, 20) + 20 * value**19 * before
    assert abs(gradient(value, steps) - slope(value, steps)) < 1e-6
    assert abs(gradient(value, 20) - by_hand) < 1e-6
