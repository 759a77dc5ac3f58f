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
print("prediction made inside: requires_grad", predicted.requires_grad)
print("weight of a layer made inside: requires_grad", fresh.weight.requires_grad)
print(f"backward() inside, of an older loss: norm {model.weight.grad.norm():.4f}")
print("prediction under enable_grad() inside: requires_grad", recorded.requires_grad)


@torch.no_grad()
def predict():
    return model(batch)


assert not predict().requires_grad
print("prediction of a decorated function: requires_grad", predict().requires_grad)
