import torch
from torch import nn

torch.manual_seed(0)
pixels, digit = torch.randn(64, 30), torch.randint(3, (64,))
model = nn.Linear(30, 3).half()  # as loaded
model.float()
optimizer = torch.optim.SGD(model.parameters(), lr=1e-4)
scaler = torch.amp.GradScaler("cpu", init_scale=1024)  # "cuda" on a GPU

before = model.weight.detach().clone()
for _ in range(200):
    optimizer.zero_grad()
    with torch.autocast("cpu", dtype=torch.float16):
        loss = nn.functional.cross_entropy(model(pixels), digit)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()
print(f"the weights moved by: {(model.weight - before).norm().item():.4f}")

# Proof: softmax regression in NumPy, from the weights as they were loaded.
import numpy as np

torch.manual_seed(0)
torch.randn(64, 30), torch.randint(3, (64,))
w, b = (p.detach().double().numpy() for p in nn.Linear(30, 3).half().parameters())
x, y, first = pixels.double().numpy(), digit.numpy(), w
for _ in range(200):
    p = np.exp(x @ w.T + b)
    p /= p.sum(axis=1, keepdims=True)
    error = (p - np.eye(3)[y]) / 64
    w, b = w - 1e-4 * error.T @ x, b - 1e-4 * error.sum(axis=0)
expected = np.linalg.norm(w - first)
assert abs((model.weight - before).norm().item() - expected) < 0.01 * expected
assert np.abs(model.bias.detach().numpy() - b).max() < 1e-4
