import torch
from torch import nn

torch.manual_seed(0)
kind = torch.randint(4, (200,))
clips = torch.randn(4, 10)[kind] + 0.5 * torch.randn(200, 10)

torch.manual_seed(1)
model = nn.Linear(10, 4)
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
for _ in range(50):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(clips), kind)
    loss.backward()
    optimizer.step()
accuracy = (model(clips).argmax(dim=1) == kind).float().mean().item()
print(f"accuracy: {accuracy:.1%}")

# Proof: the same training in NumPy.
import numpy as np

torch.manual_seed(1)
start = nn.Linear(10, 4)
w, b = (part.detach().double().numpy() for part in start.parameters())
x, y = clips.double().numpy(), np.eye(4)[kind]
for _ in range(50):
    p = np.exp(x @ w.T + b)
    p /= p.sum(axis=1, keepdims=True)
    w = w - 0.5 * (p - y).T @ x / 200
    b = b - 0.5 * (p - y).mean(axis=0)
np.testing.assert_allclose(model.weight.detach(), w, atol=1e-4)
right = ((x @ w.T + b).argmax(axis=1) == kind.numpy()).mean()
assert abs(accuracy - right) < 0.006
