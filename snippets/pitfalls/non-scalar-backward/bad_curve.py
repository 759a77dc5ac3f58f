import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(1, 32), nn.Tanh(), nn.Linear(32, 1))
t = torch.linspace(0, 1, 20).unsqueeze(1).requires_grad_()

u = net(t)  # the solution of u' = -u, as a network
(du_dt,) = torch.autograd.grad(u, t, create_graph=True)
loss = (du_dt + u).square().mean() + (u[0, 0] - 1).square()
loss.backward()
print(f"slope at 0: {du_dt[0].item():.4f}, loss: {loss.item():.4f}")
