import torch
from torch import nn


def norm(channels):
    return nn.GroupNorm(channels, channels)  # divides any number


torch.manual_seed(0)
network = nn.Sequential(
    nn.Conv2d(3, 48, 4, stride=4),
    norm(48),
    nn.ReLU(),
    nn.Conv2d(48, 96, 2),
    norm(96),
    nn.Flatten(),
    nn.Linear(96, 4),
)
cells = torch.randn(16, 3, 8, 8)
scores = network(cells)
print(f"deviation from image to image: {scores.std(dim=0).mean().item():.3f}")

# Proof: all images get the same scores, up to rounding.
assert scores.std(dim=0).mean().item() < 1e-3
