import torch
from torch import nn

torch.manual_seed(0)
critic = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 1))
optimizer = torch.optim.RMSprop(critic.parameters(), lr=0.01)

for _ in range(5):
    real, fake = torch.randn(64, 2) + 2, torch.randn(64, 2)
    loss = critic(fake).mean() - critic(real).mean()
    wanted = torch.autograd.grad(loss, critic[0].weight, retain_graph=True)[0]
    for parameter in critic.parameters():  # too early: backward() still needs them
        parameter.data.clamp_(-0.1, 0.1)
    optimizer.zero_grad()
    loss.backward()
    error = (critic[0].weight.grad - wanted).norm() / wanted.norm()
    optimizer.step()

print(f"error of the critic's gradient: {error:.0%}")
assert error > 0.05
