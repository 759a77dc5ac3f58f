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
        optimizer.zero_grad()
        for rows in torch.arange(len(target)).chunk(4):
            loss = loss_of(model(features[rows]), target[rows])
            (loss / 4).backward()
        optimizer.step()

with torch.no_grad():
    error = loss_of(model(houses[384:]), prices[384:])
print(f"squared error on held-out houses: {error:.3g}")

# Proof: the same training with whole batches, from the same seed
torch.manual_seed(0)
torch.randn(512, 6), torch.randn(6, 1), torch.randn(512, 1)
whole = nn.Linear(6, 1)
optimizer = torch.optim.SGD(whole.parameters(), lr=0.1)
for _ in range(20):
    for features, target in train:
        optimizer.zero_grad()
        loss_of(whole(features), target).backward()
        optimizer.step()
torch.testing.assert_close(model.weight, whole.weight)
torch.testing.assert_close(model.bias, whole.bias)
assert abs(error - loss_of(whole(houses[384:]), prices[384:])) < 1e-4 < error < 0.02
