import torch
from torch import nn
from torch.utils.data import DataLoader

torch.manual_seed(0)
photos = torch.rand(2, 32, 24, 24)  # feature maps of two photos, from a backbone
branch = nn.Sequential(
    nn.AdaptiveAvgPool2d(1),  # one value per channel, whatever the size of the photo
    nn.Conv2d(32, 16, kernel_size=1),
    nn.GroupNorm(4, 16),
    nn.ReLU(),
)
first, second = (branch(maps) for maps in DataLoader(photos, batch_size=1))
print(f"the two photos differ by: {(first - second).abs().max().item():.3f}")

# Proof: the norm over groups of four channels, one photo at a time, in NumPy.
import numpy as np

w, b = (part.detach().numpy().reshape(16, -1) for part in branch[1].parameters())
results = []
for maps in photos.numpy():
    groups = (w @ maps.mean(axis=(1, 2)) + b[:, 0]).reshape(4, 4)
    spread = np.sqrt(groups.var(axis=1, keepdims=True) + 1e-5)
    results.append((groups - groups.mean(axis=1, keepdims=True)) / spread)
expected = [np.maximum(result, 0).reshape(1, 16, 1, 1) for result in results]
np.testing.assert_allclose(first.detach(), expected[0], atol=1e-3)
np.testing.assert_allclose(second.detach(), expected[1], atol=1e-3)
