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
print("gradient of down, from the loss over held:", down.weight.grad)
up(skip).mean().backward()
assert down.weight.grad.any()
print(f"gradient of down, from the loss over skip: norm {down.weight.grad.norm():.4f}")

skip.detach_()  # with the underscore: skip itself
assert skip.grad_fn is None
print("history of skip after detach_():", skip.grad_fn)
