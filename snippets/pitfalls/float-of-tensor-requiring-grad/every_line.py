import math

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.set_warn_always(True)
torch.manual_seed(0)
weather = torch.randn(200, 5)
demand = weather.sum(dim=1, keepdim=True)
loader = DataLoader(TensorDataset(weather, demand), batch_size=50)
model = nn.Linear(5, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

total = 0.0
for features, target in loader:
    loss = nn.functional.mse_loss(model(features), target)
    if not math.isfinite(loss):
        raise ValueError("training diverged")
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    total += float(loss)
print(f"mean loss: {total / len(loader):.3f}")
