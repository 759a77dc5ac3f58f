import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
houses = torch.randn(256, 6)
prices = houses @ torch.tensor([[3.0], [2.0], [1.0], [0.0], [-1.0], [-2.0]])
loader = DataLoader(TensorDataset(houses, prices), batch_size=64)

torch.manual_seed(1)
model = nn.Linear(6, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.2)
scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.1)
for epoch in range(3):
    for features, target in loader:
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(features), target)
        loss.backward()
        optimizer.step()
    rate = optimizer.param_groups[0]["lr"]
    print(f"epoch {epoch}, learning rate: {rate:.4f}, loss: {loss.item():.4f}")
    scheduler.step()  # for the next epoch

# Proof: the same training in NumPy, with the rates 0.2, 0.02 and 0.002.
import numpy as np

torch.manual_seed(1)
start = nn.Linear(6, 1)
w, b = start.weight.detach().double().numpy().T, start.bias.item()
x, y = houses.double().numpy(), prices.double().numpy()
for step in [0.2, 0.02, 0.002]:
    for first in range(0, 256, 64):
        rows = slice(first, first + 64)
        error = x[rows] @ w + b - y[rows]
        w = w - step * 2 * x[rows].T @ error / 64
        b = b - step * 2 * error.mean()
assert abs(loss.item() - (error**2).mean()) < 1e-4
assert abs(rate - step) < 1e-9
assert abs(optimizer.param_groups[0]["lr"] - 0.0002) < 1e-9
np.testing.assert_allclose(model.weight.detach().T, w, atol=1e-4)
