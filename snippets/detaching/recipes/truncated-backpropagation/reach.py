import torch


def last_level(memory, steps, chunk):
    """Fill a leaky tank by 1 a step; the state is cut every `chunk` steps."""
    level = torch.zeros(()).double()
    for step in range(steps):
        if step % chunk == 0:
            level = level.detach()
        level = memory * level + 1
    return level


def slope(memory, steps):
    return sum(k * memory ** (k - 1) for k in range(1, steps))


steps, chunk = 400, 20
for value in (0.5, 0.9, 0.99):
    memory = torch.tensor(value, requires_grad=True, dtype=torch.double)
    (full,) = torch.autograd.grad(last_level(memory, steps, steps), memory)
    (cut,) = torch.autograd.grad(last_level(memory, steps, chunk), memory)
    before = last_level(value, steps - chunk, steps).item()  # now a constant
    by_hand = slope(value, chunk) + chunk * value ** (chunk - 1) * before
    assert abs(full.item() - slope(value, steps)) < 1e-6
    assert abs(cut.item() - by_hand) < 1e-6
    print(f"memory {value:4}: {cut / full:.0%} of the gradient is left")
