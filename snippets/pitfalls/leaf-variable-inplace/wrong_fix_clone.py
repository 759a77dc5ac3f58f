import math

import torch
from torch import nn

torch.manual_seed(0)
conv = nn.Conv2d(16, 3 * 7, kernel_size=1)
bias = conv.bias.view(3, 7).clone()
bias[:, 4] = math.log(0.01 / 0.99)  # changes the copy

objectness = conv(torch.randn(1, 16, 8, 8)).unflatten(1, (3, 7))[:, :, 4].sigmoid()
print(f"places that hold an object, before training: {objectness.mean():.1%}")

# Proof: every box is still predicted half of the time; only the copy has changed.
assert objectness.mean() > 0.3
torch.manual_seed(0)
fresh = nn.Conv2d(16, 3 * 7, kernel_size=1)
torch.testing.assert_close(conv.bias, fresh.bias, rtol=0, atol=0)
assert bias[:, 4].max() < -4
