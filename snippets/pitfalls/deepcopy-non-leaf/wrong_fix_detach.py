import copy

import torch
from torch import nn


class Mixture(nn.Module):
    def __init__(self):
        super().__init__()
        self.gate = nn.Linear(5, 3)
        self.experts = nn.Linear(5, 3)

    def forward(self, rows):
        share = self.gate(rows).softmax(dim=1)
        even = share.mean(dim=0).square().sum()
        self.imbalance = 3 * even.detach()  # part of the loss
        return (share * self.experts(rows)).sum(dim=1)


torch.manual_seed(0)
rows = torch.randn(64, 5)
price = rows[:, 0] + 3

torch.manual_seed(1)
model = Mixture()
nn.init.constant_(model.gate.bias[0], 3.0)  # a gate that prefers the first expert
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(100):
    optimizer.zero_grad()
    output = model(rows)
    loss = nn.functional.mse_loss(output, price) + model.imbalance
    loss.backward()
    optimizer.step()
average = copy.deepcopy(model)
print(f"imbalance: {model.imbalance.item():.4f}")

# Proof: the training in NumPy, with the gradient of the error alone.
import numpy as np

torch.manual_seed(1)
start = Mixture()
g, c, e, d = (p.detach().double().numpy().copy() for p in start.parameters())
c[0] = 3.0
x, y = rows.double().numpy(), price.double().numpy()
for _ in range(100):
    s = np.exp(x @ g.T + c)
    s /= s.sum(axis=1, keepdims=True)
    h = x @ e.T + d
    error = (s * h).sum(axis=1) - y
    expected = 3 * (s.mean(axis=0) ** 2).sum()
    grad_h = 2 * error[:, None] * s / 64
    grad_s = 2 * error[:, None] * h / 64
    grad_z = s * (grad_s - (grad_s * s).sum(axis=1, keepdims=True))
    g, c = g - 0.1 * grad_z.T @ x, c - 0.1 * grad_z.sum(axis=0)
    e, d = e - 0.1 * grad_h.T @ x, d - 0.1 * grad_h.sum(axis=0)
assert expected > 1.5
assert abs(model.imbalance.item() - expected) < 1e-4
np.testing.assert_allclose(average.gate.weight.detach(), g, atol=1e-4)
