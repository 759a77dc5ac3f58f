import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
wines = torch.randn(65, 11)
grade = torch.randint(3, (65, 1))  # a column, as a table of features and labels has it
train = DataLoader(TensorDataset(wines, grade), batch_size=32)

torch.manual_seed(1)
model = nn.Linear(11, 3)
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for x, target in train:
    optimizer.zero_grad()
    loss = criterion(model(x), target.squeeze(1))
    loss.backward()
    optimizer.step()
    print(f"batch of {len(x)}: loss {loss.item():.4f}")

# Proof: the same training in NumPy, with the gradient of softmax regression.
import numpy as np

torch.manual_seed(1)
start = nn.Linear(11, 3)
w, b = (part.detach().double().numpy() for part in start.parameters())
x, y = wines.double().numpy(), np.eye(3)[grade[:, 0].numpy()]
for first in range(0, 65, 32):
    rows = slice(first, first + 32)
    p = np.exp(x[rows] @ w.T + b)
    p /= p.sum(axis=1, keepdims=True)
    expected = -np.log((p * y[rows]).sum(axis=1)).mean()
    w -= 0.1 * (p - y[rows]).T @ x[rows] / len(p)
    b -= 0.1 * (p - y[rows]).mean(axis=0)
assert abs(loss.item() - expected) < 1e-4
np.testing.assert_allclose(model.weight.detach(), w, atol=1e-4)
