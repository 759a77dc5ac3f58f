import torch
from torch import nn

torch.manual_seed(0)
critic = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 1))
optimizer = torch.optim.SGD(critic.parameters(), lr=0.1)
reals, fakes = torch.randn(5, 64, 2) + 2, torch.randn(5, 64, 2)

for real, fake in zip(reals, fakes, strict=True):
    loss = critic(fake).mean() - critic(real).mean()
    for parameter in critic.parameters():  # too early, backward() still needs them
        parameter.data.clamp_(-0.1, 0.1)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(f"weight norm of the first layer: {critic[0].weight.norm():.4f}")

# Proof: in NumPy, the outputs of the old weights go with the new weights.
import numpy as np

torch.manual_seed(0)
layers = nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 1)
w1, b1, w2, _ = (p.detach().numpy() for layer in layers for p in layer.parameters())
sign = np.repeat([[1 / 64], [-1 / 64]], 64, axis=0)
for real, fake in zip(reals.numpy(), fakes.numpy(), strict=True):
    points = np.concatenate([fake, real])
    hidden = np.tanh(points @ w1.T + b1)
    w1, b1, w2 = (np.clip(p, -0.1, 0.1) for p in (w1, b1, w2))
    back = sign * w2 * (1 - hidden**2)
    w1, b1 = w1 - 0.1 * back.T @ points, b1 - 0.1 * back.sum(axis=0)
    w2 = w2 - 0.1 * sign.T @ hidden
assert np.allclose(critic[0].weight.detach().numpy(), w1, atol=1e-6)
