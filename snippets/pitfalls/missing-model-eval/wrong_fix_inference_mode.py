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


@torch.inference_mode()
def accuracy(loader):
    return sum((model(x).argmax(1) == y).sum() for x, y in loader) / 600


before = model[1].num_batches_tracked.item()
print(f"accuracy, in shuffled order: {accuracy(DataLoader(recording, 50, True)):.0%}")
print(f"accuracy, as recorded: {accuracy(DataLoader(recording, 50)):.0%}")
moved = model[1].num_batches_tracked.item() - before
print(f"test batches that moved the running statistics: {moved}")

# Proof: the network has learned, and still needs shuffled batches
assert accuracy(DataLoader(recording, 50, True)) > 0.99
assert accuracy(DataLoader(recording, 50)) < 0.5
assert moved == 2 * len(DataLoader(recording, 50))
