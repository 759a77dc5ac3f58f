import torch
from torch import nn


def block(before, after):
    return nn.Sequential(
        nn.Conv2d(before, after, 3, padding=1, groups=before),  # depthwise
        nn.ReLU(),
    )


torch.manual_seed(0)
network = nn.Sequential(nn.Conv2d(3, 16, 3, stride=2), block(16, 32), block(32, 48))
leaves = torch.randn(4, 3, 33, 33)
maps = network(leaves)
print(f"maps: {tuple(maps.shape)}, mean: {maps.mean().item():.4f}")
