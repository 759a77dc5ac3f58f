import warnings

import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(4, 1)
loss = nn.functional.mse_loss(model(torch.randn(8, 4)), torch.randn(8, 1))
print(f"loss.requires_grad: {loss.requires_grad}")

with warnings.catch_warnings():
    warnings.simplefilter("error")  # a warning would end the script
    number = loss.item()
assert number == loss.detach().cpu().item()
print(f"loss.item(): {number:.4f}")

loss.backward()  # the graph is untouched
assert model.weight.grad is not None
print(f"gradient of the bias, afterwards: {model.bias.grad.item():.4f}")
