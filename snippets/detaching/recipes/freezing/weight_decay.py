import torch
from torch import nn


def weight_after_step(freeze):
    """Take one step with weight decay; return the first weight, which was 1."""
    layer = nn.Linear(1, 1, bias=False)
    nn.init.ones_(layer.weight)
    optimizer = torch.optim.SGD(layer.parameters(), lr=0.1, weight_decay=0.5)
    freeze(layer)
    loss = layer(torch.ones(4, 1)).mean()
    if loss.requires_grad:
        loss.backward()
    optimizer.step()
    return layer.weight.item()


def zero_the_gradient(layer):
    layer.weight.register_hook(torch.zeros_like)


def switch_off(layer):
    layer.requires_grad_(False)


def switch_off_too_late(layer):
    layer(torch.ones(4, 1)).mean().backward()  # .grad is filled, and nobody clears it
    layer.requires_grad_(False)


moved = weight_after_step(zero_the_gradient)
kept = weight_after_step(switch_off)
left_over = weight_after_step(switch_off_too_late)
assert round(moved, 4) == 1 - 0.1 * 0.5
assert kept == 1
assert round(left_over, 4) == 1 - 0.1 * (1 + 0.5)
print(f"gradient set to zero:                         1.00 -> {moved:.2f}")
print(f"requires_grad_(False):                        1.00 -> {kept:.2f}")
print(f"requires_grad_(False), .grad left over:       1.00 -> {left_over:.2f}")
