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
    total, count = 0.0, 0
    with torch.no_grad():
        for inputs, target in loader:
            loss = loss_of(model(inputs), target)
            total += loss.item() * len(target)
            count += len(target)
    return total / count


losses = {size: evaluate(DataLoader(flats, size)) for size in (64, 8)}
for size, loss in losses.items():
    print(f"loss, batches of {size}: {loss:.3f}")

# Proof: the mean over all flats at once, of the line that least squares finds
import numpy as np

x, y = area.numpy().ravel(), rent.numpy().ravel()
line = np.polyfit(x, y, 1)
for loss in losses.values():
    assert np.isclose(loss, np.square(np.polyval(line, x) - y).mean(), rtol=1e-3)
assert np.allclose(model(area).detach().numpy().ravel(), np.polyval(line, x), atol=0.02)
