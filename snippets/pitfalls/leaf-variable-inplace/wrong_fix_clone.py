import math

import torch
from torch import nn

torch.manual_seed(0)
conv = nn.Conv2d(16, 3 * 7, kernel_size=1)
nn.init.normal_(conv.weight, std=0.01)
bias = conv.bias.view(3, 7).clone()
bias[:, 4] = math.log(0.01 / 0.99)  # changes the copy

objectness = conv(torch.randn(1, 16, 8, 8)).unflatten(1, (3, 7))[:, :, 4].sigmoid()
print(f"places that hold an object, before training: {objectness.mean():.1%}")
assert objectness.mean() > 0.3
