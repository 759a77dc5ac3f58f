import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
area = torch.rand(130, 1).sort(dim=0).values  # flats, the largest last
rent = area + 2 * area**3 + 0.05 * torch.randn(130, 1)
flats = TensorDataset(area, rent)

model, loss_of = nn.Linear(1, 1), nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
for _ in range(500):
    optimizer.zero_grad()
    loss_of(model(area), rent).backward()
    optimizer.step()


def evaluate(loader):
    total = 0.0
    with torch.no_grad():
        for inputs, target in loader:
            total += loss_of(model(inputs), target).item()
    return total / len(loader)


losses = {size: evaluate(DataLoader(flats, size)) for size in (64, 8)}
for size, loss in losses.items():
    print(f"loss, batches of {size}: {loss:.3f}")
