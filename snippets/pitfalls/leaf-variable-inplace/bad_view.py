import math

import torch
from torch import nn


class Head(nn.Module):
    """For 3 boxes at each place: 4 coordinates, 1 objectness, 2 classes."""

    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(16, 3 * 7, kernel_size=1)
        bias = self.conv.bias.view(3, 7)
        bias[:, 4] = math.log(0.01 / 0.99)  # objects are rare

    def forward(self, features):
        return self.conv(features).unflatten(1, (3, 7))


torch.manual_seed(0)
head = Head()
objectness = head(torch.zeros(1, 16, 8, 8))[:, :, 4].sigmoid()
print(f"places that hold an object, before training: {objectness.mean():.1%}")
