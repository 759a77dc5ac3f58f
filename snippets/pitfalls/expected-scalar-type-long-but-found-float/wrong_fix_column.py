import torch
from torch import nn

torch.manual_seed(0)
readings = torch.randn(4, 3)
is_ill = torch.tensor([1.0, 0.0, 1.0, 0.0]).unsqueeze(1)
model = nn.Linear(3, 1)
loss = nn.functional.cross_entropy(model(readings), is_ill)
loss.backward()
print(f"loss: {loss.abs():.4f}")
print(f"norm of the gradient: {model.weight.grad.norm():.4f}")

# Proof: the loss is 0, and so is its gradient.
assert loss == 0
assert (model.weight.grad == 0).all()
