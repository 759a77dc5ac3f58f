import torch
from torch import nn

torch.manual_seed(0)
customers = torch.randn(600, 6)  # six standardised columns of a table
left = (customers @ torch.randn(6, 1) + 2 * torch.randn(600, 1) > 0).float()

model = nn.Linear(6, 1)
criterion = nn.BCEWithLogitsLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
for _ in range(100):
    optimizer.zero_grad()
    loss = criterion(model(customers), left)
    loss.backward()
    optimizer.step()

with torch.no_grad():
    probability = model(customers).sigmoid()  # for a report
accuracy = ((probability > 0.5) == left).float().mean().item()
print(f"loss: {loss.item():.3f}")
print(f"accuracy: {accuracy:.0%}")

# Proof: logistic regression by Newton steps in NumPy.
import numpy as np

x, y = np.c_[customers.double(), np.ones(600)], left.double().numpy().ravel()
weight = np.zeros(7)
for _ in range(10):
    p = 1 / (1 + np.exp(-x @ weight))
    weight += np.linalg.solve((x.T * (p * (1 - p))) @ x, x.T @ (y - p))
expected = 1 / (1 + np.exp(-x @ weight))
np.testing.assert_allclose(probability.ravel(), expected, atol=1e-3)
assert abs(loss.item() + np.log(np.where(y, expected, 1 - expected)).mean()) < 1e-4
assert abs(accuracy - ((expected > 0.5) == y).mean()) < 0.005
