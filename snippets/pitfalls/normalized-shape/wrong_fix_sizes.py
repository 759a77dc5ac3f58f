import torch
from torch import nn

torch.manual_seed(0)
spectrograms = torch.randn(4, 1, 16, 20) + 3
conv = nn.Conv2d(1, 32, 3, padding=1)
norm = nn.LayerNorm([32, 16, 20])

features = conv(spectrograms)
output = norm(features)
print(f"output: {tuple(output.shape)}")
print(f"largest mean over the channels: {output.mean(dim=1).abs().max().item():.4f}")

# Proof: the mean is gone over channels and pixels together, not for each pixel.
assert output.mean(dim=(1, 2, 3)).abs().max() < 1e-4
assert output.mean(dim=1).abs().max() > 0.1
