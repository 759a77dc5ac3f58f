import torch
from torch import nn

torch.manual_seed(0)
potential = nn.Sequential(nn.Linear(3, 16), nn.Tanh(), nn.Linear(16, 1))
batches = torch.randn(4, 8, 3).requires_grad_()  # positions of atoms


@torch.no_grad()
def validate(model):
    total = 0.0
    for positions in batches:
        energy = model(positions).sum()
        (slope,) = torch.autograd.grad(energy, positions)
        total += slope.norm(dim=1).mean().item()
    return total / len(batches)


print(f"mean force: {validate(potential):.4f}")
