import numpy as np
import torch
from torch import nn

rng = np.random.default_rng(0)
weather = rng.normal(size=(64, 6))  # six readings for each of 64 hours
demand = weather @ np.array([0.5, -1.0, 0.0, 0.3, 0.0, 0.8])

torch.manual_seed(0)
model = nn.Linear(6, 1)
inputs, target = torch.from_numpy(weather).float(), torch.from_numpy(demand).float()
loss = nn.functional.mse_loss(model(inputs).squeeze(-1), target)
loss.backward()
print(f"loss: {loss.item():.3f}")

# Proof: loss and gradient in NumPy, and all of it in float32.
weight, bias = model.weight.detach().numpy()[0].astype(float), model.bias.item()
error = weather @ weight + bias - demand
assert abs(loss.item() - (error**2).mean()) < 1e-4
gradient = 2 * error @ weather / 64
np.testing.assert_allclose(model.weight.grad[0], gradient, atol=1e-4)
assert loss.dtype == target.dtype == torch.float32
