import torch
from torch import nn

torch.manual_seed(0)
rooms, price = torch.randn(40, 3), torch.randn(40, 1)
model = nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(20):
    with torch.autograd.detect_anomaly():
        loss = nn.functional.mse_loss(model(rooms), price)
        optimizer.zero_grad()
        loss.backward()
    optimizer.step()
print(f"loss: {loss.item():.4f}")
