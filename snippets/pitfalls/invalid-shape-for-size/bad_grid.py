import torch
from torch import nn


class Encoder(nn.Module):
    def __init__(self, width=32, patch=16):
        super().__init__()
        self.patches = nn.Conv2d(3, width, patch, stride=patch)
        self.cls = nn.Parameter(torch.zeros(1, 1, width))

    def forward(self, image):
        tokens = self.patches(image).flatten(2).transpose(1, 2)
        return torch.cat([self.cls.expand(len(image), -1, -1), tokens], dim=1)


torch.manual_seed(0)
tokens = Encoder()(torch.rand(2, 3, 224, 224))
side = int(tokens.size(1) ** 0.5)
maps = tokens.reshape(2, side, side, -1).permute(0, 3, 1, 2)
print(f"maps: {tuple(maps.shape)}")
