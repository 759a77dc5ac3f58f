import tempfile
from pathlib import Path

import matplotlib

matplotlib.use("Agg")  # draws into files, needs no screen
import matplotlib.pyplot as plt
import seaborn as sns
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(5, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
inputs, targets = torch.randn(64, 5), torch.randn(64, 1)

losses = []
for _ in range(50):
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(model(inputs), targets)
    loss.backward()
    optimizer.step()
    losses.append(loss.item())  # numbers, not tensors

figure, (left, right) = plt.subplots(1, 2, figsize=(8, 3))
left.plot(losses)
left.set(xlabel="step", ylabel="loss")
sns.histplot((model(inputs) - targets).numpy(force=True).ravel(), ax=right)
with tempfile.TemporaryDirectory() as folder:
    file = Path(folder, "training.png")
    figure.savefig(file)
    picture = plt.imread(file)

drawn = left.lines[0].get_ydata()
assert list(drawn) == losses
assert picture.shape[2] == 4
assert picture.min() < picture.max(), "an empty picture"
assert len(right.patches) > 3
print("points on the curve:", len(drawn), "| bars:", len(right.patches))
