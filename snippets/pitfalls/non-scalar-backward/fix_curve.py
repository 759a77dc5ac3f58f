import torch
from torch import nn

torch.manual_seed(0)
net = nn.Sequential(nn.Linear(1, 32), nn.Tanh(), nn.Linear(32, 1))
t = torch.linspace(0, 1, 20).unsqueeze(1).requires_grad_()

u = net(t)  # the solution of u' = -u, as a network
(du_dt,) = torch.autograd.grad(u.sum(), t, create_graph=True)
loss = (du_dt + u).square().mean() + (u[0, 0] - 1).square()
loss.backward()
print(f"slope at 0: {du_dt[0].item():.4f}, loss: {loss.item():.4f}")

# Proof: the slope and the loss from the weights, in NumPy.
import numpy as np

w1, b1, w2, b2 = (part.detach().double().numpy() for part in net.parameters())
h = np.tanh(t.detach().double().numpy() @ w1.T + b1)
slope = ((1 - h**2) * w1[:, 0]) @ w2.T
u_np = h @ w2.T + b2
assert abs(du_dt[0].item() - slope[0, 0]) < 1e-5
rest = slope + u_np
assert abs(loss.item() - (rest**2).mean() - (u_np[0, 0] - 1) ** 2) < 1e-5
inner = (
    h + (1 - h**2) * w1[:, 0]
)  # the derivative of u + u' with respect to the last weights
expected = 2 * (rest * inner).mean(axis=0) + 2 * (u_np[0, 0] - 1) * h[0]
np.testing.assert_allclose(net[2].weight.grad[0], expected, atol=1e-5)
