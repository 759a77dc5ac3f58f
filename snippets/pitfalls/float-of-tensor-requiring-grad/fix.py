import math

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
weather = torch.randn(200, 5)
demand = weather.sum(dim=1, keepdim=True)
loader = DataLoader(TensorDataset(weather, demand), batch_size=50)
model = nn.Linear(5, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

total = 0.0
for features, target in loader:
    loss = nn.functional.mse_loss(model(features), target)
    value = loss.item()
    if not math.isfinite(value):
        raise ValueError("training diverged")
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    total += value
print(f"mean loss: {total / len(loader):.3f}")

# Proof: the same epoch in NumPy; and the one warning per process has not been used up.
import warnings

import numpy as np

torch.manual_seed(0)
torch.randn(200, 5)
weight, bias = (p.detach().numpy().astype(float) for p in nn.Linear(5, 1).parameters())
losses = []
for x, y in zip(
    weather.numpy().reshape(4, 50, 5), demand.numpy().reshape(4, 50, 1), strict=True
):
    misses = x @ weight.T + bias - y
    losses.append(np.square(misses).mean())
    weight = weight - 0.2 * misses.T @ x / 50
    bias = bias - 0.2 * misses.mean(axis=0)
assert math.isclose(total / len(loader), np.mean(losses), rel_tol=1e-5)
with warnings.catch_warnings(record=True) as caught:
    float(loss)
assert len(caught) == 1
