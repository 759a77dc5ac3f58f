import torch
from torch import nn

torch.manual_seed(0)
petals = torch.randn(90, 4)
species = petals[:, :3].argmax(dim=1)

torch.manual_seed(1)
model = nn.Linear(4, 3)
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
total, right = 0.0, 0
for rows, truth in zip(petals.split(30), species.split(30), strict=True):
    optimizer.zero_grad()
    logits = model(rows)
    loss = nn.functional.cross_entropy(logits, truth)
    loss.backward()
    optimizer.step()
    total += loss.item()
    right += (logits.argmax(dim=1) == truth).sum().item()
print(f"mean loss: {total / 3:.4f}, right: {right} of 90")

# Proof: the same training in NumPy, with the gradient of softmax regression.
import numpy as np

torch.manual_seed(1)
w, b = (part.detach().double().numpy() for part in nn.Linear(4, 3).parameters())
losses, hits = [], 0
for first in range(0, 90, 30):
    x, y = petals[first : first + 30].double().numpy(), species[first : first + 30]
    p = np.exp(x @ w.T + b)
    p /= p.sum(axis=1, keepdims=True)
    losses.append(-np.log(p[range(30), y]).mean())
    hits += (p.argmax(axis=1) == y.numpy()).sum()
    error = (p - np.eye(3)[y]) / 30
    w -= 0.5 * error.T @ x
    b -= 0.5 * error.sum(axis=0)
assert abs(total - sum(losses)) < 1e-4
assert right == hits
assert type(total) is float
assert type(right) is int
