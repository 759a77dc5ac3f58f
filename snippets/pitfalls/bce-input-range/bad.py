import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
customers = torch.randn(800, 6)  # six standardised columns of a table
left = (customers @ torch.randn(6, 1) + 0.5 * torch.randn(800, 1) > 0).float()
train = DataLoader(TensorDataset(customers[:600], left[:600]), 50, shuffle=True)

model = nn.Sequential(nn.Linear(6, 16), nn.ReLU(), nn.Linear(16, 1))
loss_of = nn.BCELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
for _ in range(5):
    for features, target in train:
        loss = loss_of(model(features), target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
