import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
activity = torch.arange(3).repeat_interleave(200)  # lying, then walking, then running
windows = torch.randn(3, 9)[activity] + 0.3 * torch.randn(600, 9)
recording = TensorDataset(windows, activity)

model = nn.Sequential(nn.Linear(9, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, 3))
optimizer = torch.optim.SGD(model.parameters(), lr=1)
for _ in range(10):
    for features, label in DataLoader(recording, 50, shuffle=True):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(features), label).backward()
        optimizer.step()


@torch.no_grad()
def accuracy(order):
    batches = zip(windows[order].split(50), activity[order].split(50), strict=True)
    return sum((model(x).argmax(1) == y).sum() for x, y in batches).item() / 6


def orders():
    """The samples as recorded, with more and more of them shuffled."""
    torch.manual_seed(1)
    moved = torch.randperm(600)
    for count in range(0, 601, 30):
        order = torch.arange(600)
        rows = moved[:count].sort().values
        order[rows] = moved[:count]
        yield order


model.eval()
mended = [accuracy(order) for order in orders()]
model.train()
as_written = [accuracy(order) for order in orders()]
print("moved  as_written  mended")
for row, (bad, good) in enumerate(zip(as_written, mended, strict=True)):
    print(f"{5 * row:5} {bad:11.0f} {good:7.0f}")

# Proof: by the order in training mode, 100% in any order in eval mode
assert as_written[0] < 40
assert as_written[-1] > 99
assert set(mended) == {100}
