import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
activity = torch.arange(3).repeat_interleave(200)  # lying, then walking, then running
windows = torch.randn(3, 9)[activity] + 0.3 * torch.randn(600, 9)
recording = TensorDataset(windows, activity)

model = nn.Sequential(nn.Linear(9, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, 3))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(10):
    for features, label in DataLoader(recording, 50, shuffle=True):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(features), label).backward()
        optimizer.step()

model.training = False
with torch.no_grad():
    batches = DataLoader(recording, 50)
    accuracy = sum((model(x).argmax(1) == y).sum() for x, y in batches) / 600
print(f"accuracy, as recorded: {accuracy:.0%}")
print("in training mode:", [type(layer).__name__ for layer in model if layer.training])
assert accuracy < 0.5
assert model[1].training
