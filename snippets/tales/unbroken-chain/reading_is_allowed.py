import warnings

import torch
from torch import nn

model = nn.Linear(3, 1)
loss = nn.functional.mse_loss(model(torch.ones(4, 3)), torch.zeros(4, 1))
assert loss.requires_grad
assert not loss.is_leaf

value = loss.item()
with warnings.catch_warnings():
    warnings.simplefilter("error")  # a warning would end the tale here
    assert loss.tolist() == value
    assert f"{loss:.4f}" == f"{value:.4f}"
    assert bool(loss > 0)
    assert int(loss) == int(value)

loss.backward()
assert model.weight.grad is not None
print("read six ways, and the chain still holds:", loss.grad_fn.name())
