import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, channels, out):
        super().__init__()
        self.conv = nn.Conv2d(channels, out, 3, padding=1, bias=False)
        self.norm = nn.BatchNorm2d(channels)

    def forward(self, x):
        return self.norm(self.conv(x)).relu()


torch.manual_seed(0)
decoder = nn.Sequential(Block(64, 32), Block(32, 16))
features = decoder(torch.randn(4, 64, 8, 8))
print(f"features: {tuple(features.shape)}, mean: {features.mean().item():.4f}")
