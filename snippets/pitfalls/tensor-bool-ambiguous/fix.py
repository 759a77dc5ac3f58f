import torch
from torch import nn

torch.manual_seed(0)
flowers = torch.randn(150, 4)
species = torch.randint(3, (150,))

model = nn.Linear(4, 3)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
criterion = nn.CrossEntropyLoss()  # make the loss once
for _ in range(20):
    optimizer.zero_grad()
    loss = criterion(model(flowers), species)  # then call it with the data
    loss.backward()
    optimizer.step()
print(f"loss: {loss.item():.4f}")

# Proof: the same training in NumPy, with the gradient of softmax regression.
import numpy as np

torch.manual_seed(0)
x, y = torch.randn(150, 4).double().numpy(), np.eye(3)[torch.randint(3, (150,))]
w, b = (part.detach().double().numpy() for part in nn.Linear(4, 3).parameters())
for _ in range(20):
    p = np.exp(x @ w.T + b)
    p /= p.sum(axis=1, keepdims=True)
    expected = -np.log(p[y == 1]).mean()
    w -= 0.1 * (p - y).T @ x / 150
    b -= 0.1 * (p - y).mean(axis=0)
assert abs(loss.item() - expected) < 1e-4
np.testing.assert_allclose(model.weight.detach(), w, atol=1e-4)
