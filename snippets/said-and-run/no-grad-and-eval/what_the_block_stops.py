import torch
from torch import nn

torch.manual_seed(0)
model, batch = nn.Linear(3, 1), torch.randn(4, 3)
loss = model(batch).square().mean()  # recorded before the block

with torch.no_grad():
    fresh = nn.Linear(3, 1)
    predicted = fresh(batch)
    loss.backward()  # not a new operation on the graph, but a walk over the old one
    with torch.enable_grad():
        recorded = fresh(batch)

assert not predicted.requires_grad
assert fresh.weight.requires_grad
assert model.weight.grad.any()
assert recorded.requires_grad
print("a prediction made inside:", predicted.requires_grad)
print("a layer made inside wants gradients:", fresh.weight.requires_grad)
print("backward() inside, of a loss from before:", model.weight.grad is not None)
print("enable_grad() inside:", recorded.requires_grad)


@torch.no_grad()
def predict():
    return model(batch)


assert not predict().requires_grad
print("as a decorator:", predict().requires_grad)
