import torch
from torch import nn

backbone = nn.Conv2d(3, 16, kernel_size=3)  # made for colour photographs
scans = torch.rand(8, 1, 64, 64)  # X-rays have one channel
print(backbone(scans).shape)
