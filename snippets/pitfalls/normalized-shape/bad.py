import torch
from torch import nn

torch.manual_seed(0)
spectrograms = torch.randn(4, 1, 16, 20) + 3
conv = nn.Conv2d(1, 32, 3, padding=1)
norm = nn.LayerNorm(32)

features = conv(spectrograms)
output = norm(features)
print(f"output: {tuple(output.shape)}")
print(f"largest mean over the channels: {output.mean(dim=1).abs().max().item():.4f}")
