import torch
from torch import nn

torch.manual_seed(0)
network = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 1))
points = torch.rand(100, 2, requires_grad=True)  # time and place
heat = network(points)

rate = torch.autograd.grad(heat.sum(), points[:, 0], create_graph=True)[0]
residual = (rate + heat.squeeze(1)).square().mean()  # du/dt = -u
print(f"residual: {residual.item():.4f}")
