import torch
from torch import nn

torch.manual_seed(0)
stations = torch.randn(400, 6)  # six standardised columns
degrees = 20 + stations @ torch.randn(6, 1)

model = nn.Linear(6, 1)
matrices = [weight for weight in model.parameters() if weight.ndim > 1]
vectors = [weight for weight in model.parameters() if weight.ndim < 2]
groups = [{"params": matrices, "weight_decay": 0.1}, {"params": vectors}]
optimizer = torch.optim.SGD(groups, lr=0.1, weight_decay=0)
for _ in range(200):
    optimizer.zero_grad()
    nn.functional.mse_loss(model(stations), degrees).backward()
    optimizer.step()

with torch.no_grad():
    error = (model(stations) - degrees).mean()
print(f"mean error in degrees: {abs(error):.2f}")

# Proof: ridge regression in closed form, the intercept without a penalty
import numpy as np

x, y = stations.numpy(), degrees.numpy()
middle = x - x.mean(0)
penalty = 0.1 / 2 * len(x) * np.eye(6)
slope = np.linalg.solve(middle.T @ middle + penalty, middle.T @ (y - y.mean()))
assert np.abs(model.weight.detach().numpy().T - slope).max() < 1e-3
assert abs(model.bias.item() - (y.mean() - x.mean(0) @ slope).item()) < 1e-3
assert abs(error) < 1e-3
