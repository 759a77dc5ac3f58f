import torch
from torch import nn

torch.manual_seed(0)
genes = torch.randn(100, 20)
trait = genes[:, 0] - genes[:, 1] + 0.1 * torch.randn(100)

torch.manual_seed(1)
model = nn.Linear(20, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
for _ in range(200):
    optimizer.zero_grad()
    error = nn.functional.mse_loss(model(genes)[:, 0], trait)
    penalty = model.weight.abs().sum().detach().clone()
    loss = error + 0.2 * penalty
    loss.backward()
    optimizer.step()
print(f"sum of the weights: {penalty.item():.3f}")

# Proof: the same training in NumPy without the penalty.
import numpy as np

torch.manual_seed(1)
start = nn.Linear(20, 1)
w, b = start.weight[0].detach().double().numpy().copy(), start.bias.item()
x, y = genes.double().numpy(), trait.double().numpy()
for _ in range(200):
    expected = np.abs(w).sum()
    error_np = x @ w + b - y
    w = w - 0.05 * 2 * x.T @ error_np / 100
    b = b - 0.05 * 2 * error_np.mean()
assert abs(penalty.item() - expected) < 1e-3
np.testing.assert_allclose(model.weight[0].detach(), w, atol=1e-3)
