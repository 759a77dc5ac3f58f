import torch
from torch import nn


def without_gradient(model):
    """Name the parameters that should be trained and got no gradient."""
    parameters = model.named_parameters()
    return [name for name, p in parameters if p.requires_grad and p.grad is None]


def ranks(logits):
    return logits.argsort(dim=1).float()


torch.manual_seed(0)
queries, wanted = torch.randn(8, 5), torch.rand(8, 4)
model = nn.Sequential(nn.Linear(5, 6), nn.Tanh(), nn.Linear(6, 4))

loss = nn.functional.mse_loss(ranks(model(queries)), wanted).requires_grad_(True)
loss.backward()
print("with ranks:", without_gradient(model))
assert len(without_gradient(model)) == 4

nn.functional.mse_loss(model(queries), wanted).backward()
print("with scores:", without_gradient(model))
assert without_gradient(model) == []

model.zero_grad()
hidden = model[:2](queries).detach()
nn.functional.mse_loss(model[2](hidden), wanted).backward()
print("with a cut in the middle:", without_gradient(model))
assert without_gradient(model) == ["0.weight", "0.bias"]
