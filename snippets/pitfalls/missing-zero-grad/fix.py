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
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

with torch.no_grad():
    error = loss_of(model(houses[384:]), prices[384:])
print(f"squared error on held-out houses: {error:.3g}")
print(f"squared error of always predicting the mean: {prices[384:].var():.3g}")

# Proof: the weights that least squares finds, without any training
import numpy as np

table = np.column_stack([houses[:384].numpy(), np.ones(384)])
expected = np.linalg.lstsq(table, prices[:384].numpy(), rcond=None)[0]
found = torch.cat([model.weight.ravel(), model.bias]).detach().numpy()
assert np.allclose(found, expected.ravel(), atol=0.02)
held_out = np.column_stack([houses[384:].numpy(), np.ones(128)]) @ expected
assert np.isclose(error, np.square(held_out - prices[384:].numpy()).mean(), rtol=0.1)
