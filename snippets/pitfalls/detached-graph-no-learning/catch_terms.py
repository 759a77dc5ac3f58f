import torch
from torch import nn


def total(terms):
    cut = [k for k, term in terms.items() if not getattr(term, "requires_grad", False)]
    assert not cut, f"no gradient from {cut}"
    return sum(terms.values())


torch.manual_seed(0)
genes, outcome = torch.randn(40, 30), torch.randn(40, 1)
model = nn.Linear(30, 1)
length = model.weight.square().sum()

fit = nn.functional.mse_loss(model(genes), outcome)
print(f"intact: {total({'fit': fit, 'penalty': 0.1 * length}):.3f}")
try:
    total({"fit": fit, "penalty": 0.1 * torch.tensor(length.item())})
except AssertionError as error:
    print(f"item() and back: {error}")
