import torch
from torch import nn


def block(inputs, outputs, size):
    """A convolution that keeps height and width."""
    padding = (size - 1) // 2
    return nn.Sequential(nn.Conv2d(inputs, outputs, size, padding=padding), nn.ReLU())


torch.manual_seed(0)
images = torch.rand(4, 3, 16, 16)
model = nn.Sequential(block(3, 8, 3), block(8, 4, 5))
features = model(images)
print(f"features: {tuple(features.shape)}")

# Proof: zeros added around the image by hand, and windows multiplied with the weights.
import numpy as np


def convolve(x, layer):
    weight, bias = (p.detach().numpy() for p in layer.parameters())
    edge = weight.shape[-1] // 2
    x = np.pad(x, ((0, 0), (0, 0), (edge, edge), (edge, edge)))
    windows = np.lib.stride_tricks.sliding_window_view(x, weight.shape[2:], (2, 3))
    return np.einsum("nchwij,ocij->nohw", windows, weight) + bias[:, None, None]


expected = images.numpy()
for part in model:
    expected = np.maximum(convolve(expected, part[0]), 0)
assert features.shape == (4, 4, 16, 16)
assert np.abs(features.detach().numpy() - expected).max() < 1e-5
