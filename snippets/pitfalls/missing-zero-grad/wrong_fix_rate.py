import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
houses = torch.randn(512, 6)  # six standardised columns of a table
prices = houses @ torch.randn(6, 1) + 0.1 * torch.randn(512, 1)
train = DataLoader(TensorDataset(houses[:384], prices[:384]), 64, shuffle=True)

model = nn.Linear(6, 1)
loss_of = nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
for _ in range(20):
    for features, target in train:
        loss = loss_of(model(features), target)
        loss.backward()
        optimizer.step()

with torch.no_grad():
    error = loss_of(model(houses[384:]), prices[384:])
print(f"squared error on held-out houses: {error:.3g}")

# Proof: still far from the error of a trained model, 0.01
assert 1.5 < error < 2.5
