import torch
from torch import nn


def has_gradient(optimizer):
    groups = optimizer.param_groups
    return any(w.grad is not None for group in groups for w in group["params"])


torch.manual_seed(0)
coarse, fine = nn.Linear(3, 1), nn.Linear(3, 1)
optimizers = [torch.optim.SGD(net.parameters(), lr=0.1) for net in (coarse, fine)]
scaler = torch.amp.GradScaler("cpu", init_scale=1024)  # "cuda" on a GPU
points, depth = torch.randn(32, 3), torch.randn(32, 1)

for step in range(4):
    for optimizer in optimizers:
        optimizer.zero_grad()
    loss = nn.functional.mse_loss(fine(points), depth)
    if step % 2 == 0:  # the coarse network takes part in every second step
        loss = loss + nn.functional.mse_loss(coarse(points), depth)
    scaler.scale(loss).backward()
    for optimizer in optimizers:
        if has_gradient(optimizer):
            scaler.step(optimizer)
    scaler.update()
    print(f"step {step}, loss: {loss.item():.3f}")

# Proof: least squares by hand, two steps for one network and four for the other.
import numpy as np

torch.manual_seed(0)
pair = nn.Linear(3, 1), nn.Linear(3, 1)
x, y = points.double().numpy(), depth.double().numpy()
for net, before, steps in zip((coarse, fine), pair, (2, 4), strict=True):
    w, b = (p.detach().double().numpy() for p in before.parameters())
    for _ in range(steps):
        error = x @ w.T + b - y
        last = (error**2).mean()
        w, b = w - 0.2 * error.T @ x / 32, b - 0.2 * error.mean()
    np.testing.assert_allclose(net.weight.detach(), w, atol=1e-5)
    np.testing.assert_allclose(net.bias.detach(), b, atol=1e-5)
assert abs(loss.item() - last) < 1e-5
