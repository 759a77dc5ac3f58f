import torch
from torch import nn

torch.manual_seed(0)
down, up = nn.Conv2d(1, 4, 3, padding=1), nn.Conv2d(4, 1, 3, padding=1)
skip = down(torch.randn(1, 1, 8, 8)).relu()  # the skip connection of a U-Net block
held = skip.detach()
assert held is not skip
print("history of held:", held.grad_fn, "| of skip:", skip.grad_fn.name())

up(held).mean().backward()
assert down.weight.grad is None
print("the loss over held reaches down:", down.weight.grad is not None)
up(skip).mean().backward()
assert down.weight.grad.abs().sum() > 0
print("the loss over skip reaches down:", down.weight.grad is not None)

skip.detach_()  # with the underscore: skip itself
assert skip.grad_fn is None
print("history of skip after detach_():", skip.grad_fn)
