import torch
from torch import nn

torch.manual_seed(0)
backbone = nn.Sequential(nn.Linear(20, 8), nn.ReLU()).eval()
scans = torch.randn(64, 20)
sick = (scans[:, 0] > 0).long()

with torch.no_grad():
    features = backbone(scans)

head = nn.Linear(8, 2)
optimizer = torch.optim.SGD(head.parameters(), lr=0.5)
for _ in range(20):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(head(features), sick)
    loss.backward()
    optimizer.step()
print(f"loss: {loss.item():.4f}")

# Proof: the training of the head in NumPy.
import numpy as np

torch.manual_seed(0)
first = nn.Linear(20, 8)
_ = torch.randn(64, 20)
last = nn.Linear(8, 2)
v, a, w, b = (
    p.detach().double().numpy() for p in (*first.parameters(), *last.parameters())
)
x = np.maximum(scans.double().numpy() @ v.T + a, 0)
y = np.eye(2)[sick]
for _ in range(20):
    p = np.exp(x @ w.T + b)
    p /= p.sum(axis=1, keepdims=True)
    expected = -np.log(p[y == 1]).mean()
    w -= 0.5 * (p - y).T @ x / 64
    b -= 0.5 * (p - y).mean(axis=0)
assert abs(loss.item() - expected) < 1e-5
np.testing.assert_allclose(head.weight.detach(), w, atol=1e-5)
assert features.requires_grad is False
