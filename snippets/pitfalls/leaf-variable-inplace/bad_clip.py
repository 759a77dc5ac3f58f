import torch
from torch import nn

torch.manual_seed(0)
critic = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 1))
optimizer = torch.optim.SGD(critic.parameters(), lr=0.1)
reals, fakes = torch.randn(5, 64, 2) + 2, torch.randn(5, 64, 2)

for real, fake in zip(reals, fakes, strict=True):
    loss = critic(fake).mean() - critic(real).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    for parameter in critic.parameters():
        parameter.clamp_(-0.1, 0.1)
print(f"weight norm of the first layer: {critic[0].weight.norm():.4f}")
