import numpy as np
import torch
from torch import nn

rng = np.random.default_rng(0)
weather = rng.normal(size=(64, 6))  # six readings for each of 64 hours
demand = weather @ np.array([0.5, -1.0, 0.0, 0.3, 0.0, 0.8])

torch.manual_seed(0)
model = nn.Linear(6, 1)
inputs, target = torch.from_numpy(weather), torch.from_numpy(demand)
loss = nn.functional.mse_loss(model(inputs).squeeze(-1), target)
loss.backward()
print(f"loss: {loss.item():.3f}")
