import torch
from torch import nn

torch.manual_seed(0)
stars = torch.randint(1, 6, (500,))  # ratings from 1 to 5
reviews = torch.randn(6, 30)[stars] + 3 * torch.randn(500, 30)

torch.manual_seed(1)
model = nn.Linear(30, 5)
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.3)
for _ in range(60):
    optimizer.zero_grad()
    logits = model(reviews)
    loss = criterion(logits, stars - 1)
    loss.backward()
    optimizer.step()

right = logits.argmax(dim=1) + 1 == stars  # back to stars
print(f"loss: {loss.item():.3f}")
print(f"five stars, found: {right[stars == 5].float().mean().item():.0%}")

# Proof: the same training in NumPy, with the gradient of softmax regression.
import numpy as np

torch.manual_seed(1)
start = nn.Linear(30, 5)
w, b = (part.detach().double().numpy() for part in start.parameters())
x, y = reviews.double().numpy(), (stars[:, None] == torch.arange(1, 6)).numpy()
for _ in range(60):
    p = np.exp(x @ w.T + b)
    p /= p.sum(axis=1, keepdims=True)
    expected = -np.log(p[y]).mean()
    w -= 0.3 * (p - y).T @ x / 500
    b -= 0.3 * (p - y).mean(axis=0)
assert abs(loss.item() - expected) < 1e-3
found = p.argmax(axis=1)[y[:, 4]] == 4
assert abs(right[stars == 5].float().mean().item() - found.mean()) < 0.01
