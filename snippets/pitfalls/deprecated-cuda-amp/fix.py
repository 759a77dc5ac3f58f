import torch
from torch import nn
from torch.amp import GradScaler, autocast

torch.manual_seed(0)
photos, breed = torch.rand(32, 12), torch.randint(3, (32,))
model = nn.Linear(12, 3)
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
use_amp = torch.cuda.is_available()
scaler = GradScaler("cuda", enabled=use_amp)

for _ in range(20):
    optimizer.zero_grad()
    with autocast("cuda", enabled=use_amp):
        loss = nn.functional.cross_entropy(model(photos), breed)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
print(f"loss: {loss.item():.2f}")

# Proof: softmax regression in NumPy.
import numpy as np

torch.manual_seed(0)
torch.rand(32, 12), torch.randint(3, (32,))
w, b = (p.detach().double().numpy() for p in nn.Linear(12, 3).parameters())
x, y = photos.double().numpy(), breed.numpy()
for _ in range(20):
    p = np.exp(x @ w.T + b)
    p /= p.sum(axis=1, keepdims=True)
    expected = -np.log(p[range(32), y]).mean()
    error = (p - np.eye(3)[y]) / 32
    w, b = w - 0.5 * error.T @ x, b - 0.5 * error.sum(axis=0)
assert abs(loss.item() - expected) < 1e-4
assert np.abs(model.weight.detach().numpy() - w).max() < 1e-4
