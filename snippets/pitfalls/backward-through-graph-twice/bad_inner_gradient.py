import torch
from torch import nn

torch.manual_seed(0)
positions = torch.randn(64, 2)  # of a particle in a trough
energies = positions[:, 0] ** 2 + positions[:, 1].cos()
forces = torch.stack([-2 * positions[:, 0], positions[:, 1].sin()], dim=1)
potential = nn.Sequential(nn.Linear(2, 32), nn.Tanh(), nn.Linear(32, 1))
optimizer = torch.optim.SGD(potential.parameters(), lr=0.05)

for _ in range(100):
    x = positions.clone().requires_grad_()
    energy = potential(x).squeeze(1)
    (slope,) = torch.autograd.grad(energy.sum(), x)
    force_error = nn.functional.mse_loss(-slope, forces)
    loss = nn.functional.mse_loss(energy, energies) + force_error
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(f"mean squared error of the forces: {force_error.item():.3f}")
