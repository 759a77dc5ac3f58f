import torch
from torch import nn

torch.manual_seed(0)
visits = torch.randn(2000, 3)  # of a shop: three features
chance = torch.sigmoid(visits @ torch.tensor([1.0, -0.8, 0.5]) - 0.4)
bought = torch.bernoulli(chance)

model = nn.Sequential(nn.Linear(3, 1), nn.Sigmoid())
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
print(f"lowest probability: {probability.min().item():.2f}")
print(f"mean probability: {probability.mean().item():.0%}")
print(f"called buyers: {predicted.float().mean().item():.0%}")
