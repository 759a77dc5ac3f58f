import torch
from torch import nn


def block(channels, width):
    return nn.Sequential(nn.Conv2d(channels, width, 3), nn.ReLU(), nn.MaxPool2d(2))


torch.manual_seed(0)
thumbnails = torch.rand(4, 3, 32, 32)
model = nn.Sequential(block(3, 8), block(8, 16), block(16, 32), block(32, 64))
maps = model(thumbnails)
print("maps:", tuple(maps.shape))
print(f"mean: {maps.mean().item():.4f}")
