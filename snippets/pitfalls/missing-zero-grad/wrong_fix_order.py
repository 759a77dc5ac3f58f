import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
houses = torch.randn(512, 6)  # six standardised columns of a table
prices = houses @ torch.randn(6, 1) + 0.1 * torch.randn(512, 1)
train = DataLoader(TensorDataset(houses[:384], prices[:384]), 64, shuffle=True)

model = nn.Linear(6, 1)
loss_of = nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(20):
    for features, target in train:
        loss = loss_of(model(features), target)
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()

with torch.no_grad():
    error = loss_of(model(houses[384:]), prices[384:])
print(f"squared error on held-out houses: {error:.3g}")

# Proof: no gradient is left, and the weights are what they were at the start
assert model.weight.grad is None
torch.manual_seed(0)
torch.randn(512, 6), torch.randn(6, 1), torch.randn(512, 1)
torch.testing.assert_close(model.weight, nn.Linear(6, 1).weight, rtol=0, atol=0)
assert error > prices.var()
