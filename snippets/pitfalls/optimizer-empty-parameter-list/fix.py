from itertools import pairwise

import torch
from torch import nn


class Forecaster(nn.Module):
    def __init__(self, sizes):
        super().__init__()
        layers = [nn.Linear(a, b) for a, b in pairwise(sizes)]
        self.layers = nn.ModuleList(layers)

    def forward(self, load):
        for layer in self.layers[:-1]:
            load = layer(load).relu()
        return self.layers[-1](load)


torch.manual_seed(0)
load = torch.randn(64, 24)  # electricity used in 24 hours
tomorrow = load[:, -3:].mean(dim=1, keepdim=True)

torch.manual_seed(1)
model = Forecaster([24, 16, 16, 1])
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(100):
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(model(load), tomorrow)
    loss.backward()
    optimizer.step()
print(f"weights: {sum(p.numel() for p in model.parameters())}")
print(f"loss: {loss.item():.4f}")

# Proof: the same network as a Sequential, trained without an optimizer.
torch.manual_seed(1)
parts = [nn.Linear(24, 16), nn.ReLU(), nn.Linear(16, 16), nn.ReLU(), nn.Linear(16, 1)]
plain = nn.Sequential(*parts)
weights = list(plain.parameters())
for _ in range(100):
    expected = nn.functional.mse_loss(plain(load), tomorrow)
    for weight, grad in zip(
        weights, torch.autograd.grad(expected, weights), strict=True
    ):
        weight.data -= 0.1 * grad
assert abs(loss.item() - expected.item()) < 1e-5
for mine, weight in zip(model.parameters(), weights, strict=True):
    torch.testing.assert_close(mine, weight)
