import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
rides = torch.randn(256, 6)  # taxi rides, six standardised columns
minutes = rides @ torch.randn(6, 1)
train = DataLoader(TensorDataset(rides, minutes), 16)  # sixteen micro-batches

model = nn.Linear(6, 1, bias=False)
nn.init.zeros_(model.weight)
optimizer = torch.optim.SGD(model.parameters(), lr=0.25)
scaler = torch.amp.GradScaler("cpu", init_scale=1024)  # "cuda" on a GPU
for _ in range(3):
    for number, (batch, target) in enumerate(train, start=1):
        loss = nn.functional.mse_loss(model(batch), target)
        scaler.scale(loss / 4).backward()
        if number % 4 == 0:
            scaler.unscale_(optimizer)
            nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0)
            scaler.step(optimizer)
            scaler.update()
            optimizer.zero_grad()

with torch.no_grad():
    final = nn.functional.mse_loss(model(rides), minutes).item()
print(f"loss after three epochs: {final:.5f}")

# Proof: batches of 64 in NumPy, each gradient clipped once
import numpy as np

expected, x, y = np.zeros((6, 1)), rides.numpy(), minutes.numpy()
for _ in range(3):
    for rows in np.split(np.arange(256), range(64, 256, 64)):
        residual = x[rows] @ expected - y[rows]
        gradient = 2 / len(rows) * x[rows].T @ residual
        expected = expected - 0.25 * gradient / max(1, np.linalg.norm(gradient))
error = np.linalg.norm(model.weight.detach().numpy().T - expected)
assert error / np.linalg.norm(expected) < 1e-5
assert np.isclose(final, np.square(x @ expected - y).mean(), rtol=0.01)
