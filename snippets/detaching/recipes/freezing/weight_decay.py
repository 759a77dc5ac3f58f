import torch
from torch import nn


def weights_of_a_step(freeze):
    """Take one step with weight decay; return the weight before and after it."""
    layer = nn.Linear(1, 1, bias=False)
    nn.init.ones_(layer.weight)
    before = layer.weight.item()
    optimizer = torch.optim.SGD(layer.parameters(), lr=0.1, weight_decay=0.5)
    freeze(layer)
    loss = layer(torch.ones(4, 1)).mean()
    if loss.requires_grad:
        loss.backward()
    optimizer.step()
    return before, layer.weight.item()


def zero_the_gradient(layer):
    layer.weight.register_hook(torch.zeros_like)


def switch_off(layer):
    layer.requires_grad_(False)


def switch_off_too_late(layer):
    layer(torch.ones(4, 1)).mean().backward()  # .grad is filled, and nobody clears it
    layer.requires_grad_(False)


start, moved = weights_of_a_step(zero_the_gradient)
_, kept = weights_of_a_step(switch_off)
_, left_over = weights_of_a_step(switch_off_too_late)
assert round(moved, 4) == 1 - 0.1 * 0.5
assert kept == start == 1
assert round(left_over, 4) == 1 - 0.1 * (1 + 0.5)
print(f"gradient set to zero:                         {start:.2f} -> {moved:.2f}")
print(f"requires_grad_(False):                        {start:.2f} -> {kept:.2f}")
print(f"requires_grad_(False), .grad left over:       {start:.2f} -> {left_over:.2f}")
