import torch
from torch import nn

torch.manual_seed(0)
trunk = nn.Linear(6, 4)
heads = nn.ModuleDict({"tempo": nn.Linear(4, 1), "key": nn.Linear(4, 12)})
songs, tempo = torch.randn(32, 6), torch.randn(32, 1)

loss = nn.functional.mse_loss(heads["tempo"](trunk(songs)), tempo)
weights = [*trunk.parameters(), *heads["tempo"].parameters()]
grads = torch.autograd.grad(loss, weights)
fast = [w - 0.1 * g for w, g in zip(weights, grads, strict=True)]  # the inner loop
norm = torch.cat([w.flatten() for w in fast]).norm().item()
print(f"norm of the adapted weights: {norm:.4f}")

# Proof: the gradients of the squared error in NumPy.
import numpy as np

x, y = songs.double().numpy(), tempo.double().numpy()
v, c, w, b = (p.detach().double().numpy() for p in weights)
hidden = x @ v.T + c
miss = (hidden @ w.T + b - y) / 16
expected = [
    v - 0.1 * w.T @ miss.T @ x,
    c - 0.1 * (miss @ w).sum(axis=0),
    w - 0.1 * miss.T @ hidden,
    b - 0.1 * miss.sum(axis=0),
]
for ours, right in zip(fast, expected, strict=True):
    np.testing.assert_allclose(ours.detach(), right, atol=1e-6)
assert abs(norm - sum((right**2).sum() for right in expected) ** 0.5) < 1e-5
