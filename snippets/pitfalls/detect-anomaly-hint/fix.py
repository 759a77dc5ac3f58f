import torch
from torch import nn

torch.manual_seed(0)
rooms, price = torch.randn(40, 3), torch.randn(40, 1)
model = nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(20):
    loss = nn.functional.mse_loss(model(rooms), price)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(f"loss: {loss.item():.4f}")

# Proof: the training in NumPy.
import numpy as np

torch.manual_seed(0)
x, y = torch.randn(40, 3).double().numpy(), torch.randn(40, 1).double().numpy()
w, b = (p.detach().double().numpy() for p in nn.Linear(3, 1).parameters())
for _ in range(20):
    miss = x @ w.T + b - y
    expected = (miss**2).mean()
    w -= 0.1 * miss.T @ x / 20
    b -= 0.1 * miss.mean() * 2
assert abs(loss.item() - expected) < 1e-5
np.testing.assert_allclose(model.weight.detach(), w, atol=1e-5)
assert not torch.is_anomaly_enabled()
