import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
returns = torch.randn(30, 6)
target = returns @ torch.randn(6, 1)
target[10:20] *= 100  # a bad day in the feed
loader = DataLoader(TensorDataset(returns, target), batch_size=10)

model = nn.Linear(6, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scaler = torch.amp.GradScaler("cpu", init_scale=1024)  # "cuda" on a GPU
for batch, wanted in loader:
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(model(batch), wanted)
    scaler.scale(loss).backward()
    if loss.item() < 100:  # do not learn from outliers
        scaler.step(optimizer)
        scaler.update()
    print(f"loss: {loss.item():.3g}")

# Proof: two steps in NumPy, without the second day.
import numpy as np

torch.manual_seed(0)
torch.randn(30, 6), torch.randn(6, 1)
w, b = (p.detach().double().numpy() for p in nn.Linear(6, 1).parameters())
x, y = returns.double().numpy(), target.double().numpy()
for rows in (slice(0, 10), slice(20, 30)):
    error = x[rows] @ w.T + b - y[rows]
    last = (error**2).mean()
    w, b = w - 0.2 * error.T @ x[rows] / 10, b - 0.2 * error.mean()
assert abs(loss.item() - last) < 1e-4
np.testing.assert_allclose(model.weight.detach(), w, atol=1e-5)
np.testing.assert_allclose(model.bias.detach(), b, atol=1e-5)
