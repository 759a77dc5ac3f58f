import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
scans = torch.randn(32, 20)
volume = scans @ torch.randn(20, 1)
loader = DataLoader(TensorDataset(scans, volume), batch_size=4)

model = nn.Linear(20, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scaler = torch.amp.GradScaler("cpu", init_scale=1024)  # "cuda" on a GPU
for k, (batch, target) in enumerate(loader):
    loss = nn.functional.mse_loss(model(batch), target)
    scaler.scale(loss / 4).backward()  # four batches make one step
    if (k + 1) % 4 == 0:
        scaler.step(optimizer)
        scaler.update()
        optimizer.zero_grad()
print(f"last loss: {loss.item():.3f}")

# Proof: two steps in NumPy, on 16 scans each.
import numpy as np

torch.manual_seed(0)
torch.randn(32, 20), torch.randn(20, 1)
w, b = (p.detach().double().numpy() for p in nn.Linear(20, 1).parameters())
x, y = scans.double().numpy(), volume.double().numpy()
for first in (0, 16):
    last = ((x[28:] @ w.T + b - y[28:]) ** 2).mean()
    rows = slice(first, first + 16)
    error = 2 * (x[rows] @ w.T + b - y[rows]) / 16
    w, b = w - 0.1 * error.T @ x[rows], b - 0.1 * error.sum()
assert abs(loss.item() - last) < 1e-4
np.testing.assert_allclose(model.weight.detach(), w, atol=1e-5)
np.testing.assert_allclose(model.bias.detach(), b, atol=1e-5)
