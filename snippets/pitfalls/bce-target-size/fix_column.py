import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
reviews = torch.randn(321, 8)  # features of 321 reviews: 5 batches of 64, and one of 1
liked = (reviews[:, 0] + torch.randn(321) > 0).float()  # one label each: (321,)
liked = liked.unsqueeze(-1)  # a column, as the model returns it
train = DataLoader(TensorDataset(reviews, liked), batch_size=64)

torch.manual_seed(1)
model = nn.Linear(8, 1)
criterion = nn.BCEWithLogitsLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(10):
    for features, target in train:
        optimizer.zero_grad()
        loss = criterion(model(features), target)
        loss.backward()
        optimizer.step()

print(f"last batch: {tuple(target.shape)}")
print(f"its loss: {loss.item():.4f}")

# Proof: the same training in NumPy, with the gradient p - y of each review.
import numpy as np

torch.manual_seed(1)
start = nn.Linear(8, 1)
w, b = start.weight.detach().double().numpy()[0], start.bias.item()
x, y = reviews.double().numpy(), liked.numpy().ravel()
for _ in range(10):
    for first in range(0, 321, 64):
        rows = slice(first, first + 64)
        p = 1 / (1 + np.exp(-(x[rows] @ w + b)))
        expected = -np.log(np.where(y[rows], p, 1 - p)).mean()
        w -= 0.1 * (p - y[rows]) @ x[rows] / len(p)
        b -= 0.1 * (p - y[rows]).mean()
assert abs(loss.item() - expected) < 1e-4
np.testing.assert_allclose(model.weight[0].detach(), w, atol=1e-4)
