import torch
from torch import nn

torch.manual_seed(0)
critic = nn.Linear(8, 1)
real, fake = torch.randn(64, 8) + 1, torch.randn(64, 8)

critic(real).mean().backward(torch.ones(1))
critic(fake).mean().backward(-torch.ones(1))
print(f"gradient: {critic.weight.grad.norm():.4f}")
