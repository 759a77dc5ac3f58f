import math

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
weather = torch.randn(200, 5)
demand = weather.sum(dim=1, keepdim=True)
loader = DataLoader(TensorDataset(weather, demand), batch_size=50)
model = nn.Linear(5, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

total, expected = 0.0, 0.0
for features, target in loader:
    loss = nn.functional.mse_loss(model(features), target)
    value = loss.item()
    if not math.isfinite(value):
        raise ValueError("training diverged")
    weight, bias = model.weight.detach().numpy(), model.bias.detach().numpy()
    predicted = features.numpy() @ weight.T + bias
    expected += np.mean((predicted - target.numpy()) ** 2)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    total += value
print(f"mean loss: {total / len(loader):.3f}")
assert math.isclose(total, expected, rel_tol=1e-5)
