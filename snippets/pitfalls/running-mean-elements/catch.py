from collections import OrderedDict

import torch
from torch import nn


def up(channels, out):
    return nn.Sequential(nn.Conv2d(channels, out, 3), nn.BatchNorm2d(out))


decoder = nn.Sequential(
    OrderedDict(first=up(64, 32), second=up(32, 16), norm=nn.BatchNorm2d(32))
)
x = torch.randn(2, 64, 8, 8)
for name, part in decoder.named_children():
    try:
        x = part(x)
        print(f"{name}: {tuple(x.shape)}")
    except RuntimeError as error:
        print(f"{name}: {error}")
