import torch
from torch import nn


def without_gradient(model):
    """Name the parameters that should be trained and got no gradient."""
    parameters = model.named_parameters()
    return [name for name, p in parameters if p.requires_grad and p.grad is None]


torch.manual_seed(0)
queries, wanted = torch.randn(8, 5), torch.rand(8, 4)
model = nn.Sequential(nn.Linear(5, 6), nn.Tanh(), nn.Linear(6, 4))

ranks = model(queries).argsort(dim=1).float()
nn.functional.mse_loss(ranks, wanted).requires_grad_(True).backward()
print("no gradient, with ranks:", without_gradient(model))

hidden = model[:2](queries).detach()
nn.functional.mse_loss(model[2](hidden), wanted).backward()
print("no gradient, with a cut in the middle:", without_gradient(model))

nn.functional.mse_loss(model(queries), wanted).backward()
print("no gradient, with scores:", without_gradient(model))
