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
def accuracy(loader):
    model.eval()
    return sum((model(x).argmax(1) == y).sum() for x, y in loader) / 600


print(f"accuracy, in shuffled order: {accuracy(DataLoader(recording, 50, True)):.0%}")
print(f"accuracy, as recorded: {accuracy(DataLoader(recording, 50)):.0%}")

# Proof: the accuracy in NumPy, with the statistics from training, and no gradients
import numpy as np

state = (value.numpy() for value in model.state_dict().values())
w1, b1, gain, shift, mean, var, _, w2, b2 = state
normal = (windows.numpy() @ w1.T + b1 - mean) / np.sqrt(var + 1e-5) * gain + shift
found = (np.maximum(normal, 0) @ w2.T + b2).argmax(1)
assert (found == activity.numpy()).mean() == accuracy(DataLoader(recording, 50)) == 1
