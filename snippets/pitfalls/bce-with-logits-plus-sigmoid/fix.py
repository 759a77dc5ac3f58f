import torch
from torch import nn

torch.manual_seed(0)
visits = torch.randn(2000, 3)  # of a shop: three features
chance = torch.sigmoid(visits @ torch.tensor([1.0, -0.8, 0.5]) - 0.4)
bought = torch.bernoulli(chance)

model = nn.Linear(3, 1)  # ends with the logit
criterion = nn.BCEWithLogitsLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
for _ in range(300):
    optimizer.zero_grad()
    loss = criterion(model(visits).squeeze(1), bought)
    loss.backward()
    optimizer.step()

with torch.no_grad():
    probability = torch.sigmoid(model(visits).squeeze(1))
predicted = probability > 0.5
print(f"loss: {loss.item():.2f}")
print(f"share of buyers: {bought.mean().item():.0%}")
print(f"lowest probability: {probability.min().item():.2f}")
print(f"mean probability: {probability.mean().item():.0%}")
print(f"called buyers: {predicted.float().mean().item():.0%}")
print(f"buyers found: {predicted[bought == 1].float().mean().item():.0%}")

# Proof: the weights against logistic regression by Newton steps in NumPy.
import numpy as np

x, y = np.c_[visits.double(), np.ones(2000)], bought.double().numpy()
weight = np.zeros(4)
for _ in range(10):
    p = 1 / (1 + np.exp(-x @ weight))
    weight += np.linalg.solve((x.T * (p * (1 - p))) @ x, x.T @ (y - p))
trained = torch.cat([model.weight[0], model.bias]).detach()
np.testing.assert_allclose(trained, weight, atol=1e-3)
expected = 1 / (1 + np.exp(-x @ weight))
np.testing.assert_allclose(probability, expected, atol=1e-3)
chosen = (expected > 0.5).mean()
assert abs(predicted.float().mean().item() - chosen) < 2e-3
assert abs(loss.item() + np.log(np.where(y, expected, 1 - expected)).mean()) < 1e-4
