import torch
from torch import nn

torch.manual_seed(0)
critic = nn.Linear(8, 1)
real, fake = torch.randn(64, 8) + 1, torch.randn(64, 8)

loss = critic(real).mean() - critic(fake).mean()
loss.backward()
print(f"gradient: {critic.weight.grad.norm():.4f}")

# Proof: the critic is linear, so its gradient is the difference of the means.
expected = real.double().mean(dim=0) - fake.double().mean(dim=0)
assert (critic.weight.grad[0] - expected).abs().max() < 1e-6
