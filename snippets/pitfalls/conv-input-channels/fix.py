import torch
from torch import nn

torch.manual_seed(0)
backbone = nn.Conv2d(3, 16, kernel_size=3)  # pretrained, on colour photographs
scans = torch.rand(8, 1, 64, 64)

repeated = backbone(scans.expand(-1, 3, -1, -1))  # grey: all three alike, no copy

grey = nn.Conv2d(1, 16, kernel_size=3)
with torch.no_grad():
    grey.weight.copy_(backbone.weight.sum(1, keepdim=True))
    grey.bias.copy_(backbone.bias)
torch.testing.assert_close(grey(scans), repeated, rtol=1e-4, atol=1e-5)
print("three equal channels, or one layer with summed weights:", tuple(repeated.shape))
