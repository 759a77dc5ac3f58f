import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
critic = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 1))
optimizer = torch.optim.RMSprop(critic.parameters(), lr=0.01)

for _ in range(5):
    real, fake = torch.randn(64, 2) + 2, torch.randn(64, 2)
    w1, b1, w2, _ = (p.detach().clone().numpy() for p in critic.parameters())
    loss = critic(fake).mean() - critic(real).mean()
    optimizer.zero_grad()
    loss.backward()
    gradient = critic[0].weight.grad.numpy()
    optimizer.step()
    with torch.no_grad():
        for parameter in critic.parameters():
            parameter.clamp_(-0.1, 0.1)

# The gradient of the first layer, written out.
points = np.concatenate([fake.numpy(), real.numpy()])
sign = np.repeat([[1 / 64], [-1 / 64]], 64, axis=0)
wanted = (sign * w2 * (1 - np.tanh(points @ w1.T + b1) ** 2)).T @ points
error = np.linalg.norm(gradient - wanted) / np.linalg.norm(wanted)
print(f"error of the critic's gradient: {error:.0%}")
assert error < 1e-4
assert max(p.abs().max().item() for p in critic.parameters()) < 0.1001
