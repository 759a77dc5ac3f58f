import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
customers = torch.randn(800, 6)  # six standardised columns of a table
left = (customers @ torch.randn(6, 1) + 0.5 * torch.randn(800, 1) > 0).float()
train = DataLoader(TensorDataset(customers[:600], left[:600]), 50, shuffle=True)

model = nn.Sequential(nn.Linear(6, 16), nn.ReLU(), nn.Linear(16, 1))
loss_of = nn.BCEWithLogitsLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
for _ in range(5):
    for features, target in train:
        loss = loss_of(model(features), target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

with torch.no_grad():
    logit = model(customers[600:])
    loss = loss_of(logit, left[600:])
probability = logit.sigmoid()  # for a report
accuracy = ((probability > 0.5) == left[600:]).float().mean()
print(f"accuracy: {accuracy:.0%}")

# The definition: minus the mean log of the probability given to what happened.
p, y = 1 / (1 + np.exp(-logit.double().numpy())), left[600:].numpy()
assert np.isclose(loss, -np.log(np.where(y == 1, p, 1 - p)).mean())
assert np.allclose(probability, p, atol=1e-6)
assert accuracy > 0.85
