import io

import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
points = torch.randn(40, 3)
losses = []
for batch in points.split(10):
    optimizer.zero_grad()
    loss = (model(batch).squeeze(-1) - batch.sum(dim=1)).square().mean()
    loss.backward()
    optimizer.step()
    losses.append(loss.item())

file = io.BytesIO()
torch.save({"model": model.state_dict(), "loss": float(np.mean(losses))}, file)
file.seek(0)
checkpoint = torch.load(file)
print(f"loss in the checkpoint: {checkpoint['loss']:.4f}")

# Proof: the same four steps in NumPy.
torch.manual_seed(0)
start = nn.Linear(3, 1)
w, b = start.weight.detach().numpy().copy()[0], start.bias.item()
x = torch.randn(40, 3).numpy().reshape(4, 10, 3)
expected = []
for part in x:
    off = part @ w + b - part.sum(axis=1)
    expected.append((off**2).mean())
    w, b = w - 0.2 * (off[:, None] * part).mean(axis=0), b - 0.2 * off.mean()
assert abs(checkpoint["loss"] - sum(expected) / 4) < 1e-5
assert np.abs(checkpoint["model"]["weight"].numpy()[0] - w).max() < 1e-5
assert type(checkpoint["loss"]) is float
