import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
readings = torch.randn(256, 6)  # six sensors of an engine
wear = readings @ torch.randn(6, 1)
train = DataLoader(TensorDataset(readings, wear), 16)  # micro-batches for a step of 64

model = nn.Linear(6, 1, bias=False)
start = model.weight.detach().numpy().T.copy()
optimizer = torch.optim.SGD(model.parameters(), lr=0.2)
for _ in range(3):
    for number, (batch, target) in enumerate(train, start=1):
        loss = nn.functional.mse_loss(model(batch), target)
        (loss / 4).backward()
        if number % 4 == 0:
            optimizer.step()
            optimizer.zero_grad()

# What batches of 64 give: the gradient of the mean squared error is 2/n * X'(Xw - y).
expected, x, y = start, readings.numpy(), wear.numpy()
for _ in range(3):
    for rows in np.split(np.arange(256), range(64, 256, 64)):
        residual = x[rows] @ expected - y[rows]
        expected = expected - 0.2 * 2 / len(rows) * x[rows].T @ residual
distance = np.linalg.norm(model.weight.detach().numpy().T - expected)
error = distance / np.linalg.norm(expected)
print(f"error of the weights, against batches of 64: {error:.1%}")
assert error < 1e-5
