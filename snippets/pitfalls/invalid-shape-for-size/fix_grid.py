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
encoder = Encoder()
image = torch.rand(2, 3, 160, 224)
tokens = encoder(image)[:, 1:]  # without the class token
rows, columns = image.size(2) // 16, image.size(3) // 16
maps = tokens.reshape(2, rows, columns, -1).permute(0, 3, 1, 2)
print(f"maps: {tuple(maps.shape)}, mean: {maps.mean():.4f}")

# Proof: the convolution's own output has every patch in its place
torch.testing.assert_close(maps, encoder.patches(image))
