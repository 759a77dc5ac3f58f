import torch
from torch import nn

torch.manual_seed(0)
customers = torch.randn(600, 6)  # six standardised columns of a table
left = (customers @ torch.randn(6, 1) + 2 * torch.randn(600, 1) > 0).float()

model = nn.Linear(6, 1)
criterion = nn.BCELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
for _ in range(100):
    optimizer.zero_grad()
    loss = criterion(model(customers), left)
    loss.backward()
    optimizer.step()

with torch.no_grad():
    probability = model(customers)
accuracy = ((probability > 0.5) == left).float().mean().item()
print(f"loss: {loss.item():.3f}")
print(f"accuracy: {accuracy:.0%}")
