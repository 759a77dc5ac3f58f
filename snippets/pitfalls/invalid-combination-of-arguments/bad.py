import torch
from torch import nn


def block(inputs, outputs, size):
    """A convolution that keeps height and width."""
    padding = (size - 1) / 2
    return nn.Sequential(nn.Conv2d(inputs, outputs, size, padding=padding), nn.ReLU())


torch.manual_seed(0)
images = torch.rand(4, 3, 16, 16)
model = nn.Sequential(block(3, 8, 3), block(8, 4, 5))
features = model(images)
print(f"features: {tuple(features.shape)}")
