import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
rides = torch.randn(256, 6)  # taxi rides, six standardised columns
minutes = rides @ torch.randn(6, 1)
train = DataLoader(TensorDataset(rides, minutes), 16)  # sixteen micro-batches

model = nn.Linear(6, 1, bias=False)
nn.init.zeros_(model.weight)
optimizer = torch.optim.SGD(model.parameters(), lr=0.25)
for _ in range(3):
    for number, (batch, target) in enumerate(train, start=1):
        loss = nn.functional.mse_loss(model(batch), target)
        loss.backward()
        if number % 4 == 0:
            optimizer.step()
            optimizer.zero_grad()

with torch.no_grad():
    final = nn.functional.mse_loss(model(rides), minutes).item()
print(f"loss after three epochs: {final:.4g}")
