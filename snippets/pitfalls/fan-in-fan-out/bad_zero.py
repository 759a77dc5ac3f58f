import torch
from torch import nn


class Gate(nn.Module):
    """Squeeze and excitation: weigh the channels of an image."""

    def __init__(self, channels):
        super().__init__()
        hidden = channels // 16
        self.layers = nn.Sequential(
            nn.AdaptiveAvgPool2d(1),
            nn.Conv2d(channels, hidden, 1),
            nn.ReLU(),
            nn.Conv2d(hidden, channels, 1),
            nn.Sigmoid(),
        )

    def forward(self, maps):
        return maps * self.layers(maps)


torch.manual_seed(0)
gate = Gate(8)
maps = torch.randn(2, 8, 5, 5)
gated = gate(maps)
print(f"gates of the first image: {(gated / maps)[0, :3, 0, 0].tolist()}")
