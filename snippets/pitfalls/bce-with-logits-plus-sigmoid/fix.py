import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
faulty = torch.arange(400) % 2 == 0
vibration = torch.randn(400, 6) + 2.0 * faulty[:, None]  # bearings, six bands

model = nn.Linear(6, 1)  # ends with the logit
loss_of = nn.BCEWithLogitsLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
for _ in range(300):
    optimizer.zero_grad()
    loss = loss_of(model(vibration).squeeze(1), faulty.float())
    loss.backward()
    optimizer.step()

with torch.no_grad():
    probability = torch.sigmoid(model(vibration).squeeze(1))
    loss = loss_of(model(vibration).squeeze(1), faulty.float())
print(f"loss: {loss.item():.2f}")
print(f"lowest probability: {probability.min().item():.2f}")
print(f"called faulty: {(probability > 0.5).float().mean().item():.0%}")

share = np.where(faulty, probability.double(), 1 - probability.double())
assert np.isclose(loss.item(), -np.log(share).mean(), rtol=1e-3)
assert ((probability > 0.5) == faulty).float().mean() > 0.97
