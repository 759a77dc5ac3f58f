import torch
from torch import nn

torch.manual_seed(0)
visits = torch.randn(2000, 3)  # of a shop: three features
chance = torch.sigmoid(visits @ torch.tensor([1.0, -0.8, 0.5]) - 0.4)
bought = torch.bernoulli(chance)

model = nn.Sequential(nn.Linear(3, 1), nn.Sigmoid())
criterion = nn.BCEWithLogitsLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=5.0)
for _ in range(500):
    optimizer.zero_grad()
    loss = criterion(model(visits).squeeze(1), bought)
    loss.backward()
    optimizer.step()

with torch.no_grad():
    probability = model(visits).squeeze(1)
predicted = probability > 0.5
print(f"loss: {loss.item():.2f}")
print(f"share of buyers: {bought.mean().item():.0%}")
print(f"mean probability: {probability.mean().item():.0%}")
print(f"called buyers: {predicted.float().mean().item():.0%}")
print(f"buyers found: {predicted[bought == 1].float().mean().item():.0%}")

# Proof: the loss is near that of 5000 steps, 0.656; the mean is far from 41%.
assert 0.655 < loss < 0.658
assert 0.24 < probability.mean() < bought.mean() - 0.1
