import torch
from torch import nn


class Residual(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.conv = nn.Conv2d(channels, channels, 3, padding=1, bias=False)
        self.norm = nn.BatchNorm2d(channels)
        nn.init.zeros_(self.norm.weight)  # at first the block passes its input on

    def forward(self, x):
        return x + self.norm(self.conv(x.relu()))


model = nn.Sequential(*[Residual(8) for _ in range(3)])
picture = torch.randn(2, 8, 6, 6)
print("largest change at the start:", (model(picture) - picture).abs().max().item())
print("parameters:", sum(weight.numel() for weight in model.parameters()))

# Proof: nothing is changed, yet the block can learn, and the number is right.
assert model(picture).equal(picture)
assert sum(weight.numel() for weight in model.parameters()) == 3 * (8 * 8 * 9 + 16)
model(picture).square().sum().backward()
assert all(block.norm.weight.grad.abs().sum() > 0 for block in model)
