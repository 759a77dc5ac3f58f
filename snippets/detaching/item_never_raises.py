import warnings

import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(4, 1)
loss = nn.functional.mse_loss(model(torch.randn(8, 4)), torch.randn(8, 1))
print(f"requires grad: {loss.requires_grad}")

with warnings.catch_warnings():
    warnings.simplefilter("error")  # a warning would end the script
    number = loss.item()
print(f"item(): {type(number).__name__}")
print(f"requires grad, still: {loss.requires_grad}")
assert number == loss.detach().cpu().item()

loss.backward()  # the graph is untouched
assert model.weight.grad is not None
