import warnings

import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(3, 1)
loss = nn.functional.mse_loss(model(torch.ones(4, 3)), torch.full((4, 1), 2.0))
assert loss.requires_grad
assert not loss.is_leaf

with warnings.catch_warnings():
    warnings.simplefilter("error")  # a warning would end the tale here
    print(f"loss.item(): {loss.item():.4f}")
    print(f"loss.tolist(): {loss.tolist():.4f}")
    print(f"in an f-string: {loss:.4f}")
    print("bool(loss):", bool(loss))
    print("int(loss):", int(loss))

loss.backward()
assert model.weight.grad is not None
print("still in the chain:", loss.grad_fn.name())
print(f"and the gradient arrived: {model.bias.grad.item():.4f}")
