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
    (slope,) = torch.autograd.grad(energy.sum(), x, create_graph=True)
    force_error = nn.functional.mse_loss(-slope, forces)
    loss = nn.functional.mse_loss(energy, energies) + force_error
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(f"mean squared error of the forces: {force_error.item():.3f}")

# Proof: the same training, with the slope of the network written out by hand.
torch.manual_seed(0)
torch.randn(64, 2)
again = nn.Sequential(nn.Linear(2, 32), nn.Tanh(), nn.Linear(32, 1))
weights = [*again.parameters()]
for _ in range(100):
    height, bent = again(positions).squeeze(1), 1 - again[:2](positions) ** 2
    slope = (bent * again[2].weight) @ again[0].weight
    cost = (height - energies).square().mean() + (slope + forces).square().mean()
    slopes = torch.autograd.grad(cost, weights)
    with torch.no_grad():
        torch._foreach_add_(weights, slopes, alpha=-0.05)
torch.testing.assert_close([*potential.parameters()], weights, atol=1e-4, rtol=1e-3)
