import torch
from torch import nn

backbone = nn.Sequential(nn.Conv2d(3, 16, kernel_size=3), nn.ReLU())
backbone[0].in_channels = 1  # changes what print(backbone) shows, and nothing else
print(backbone[0])
print(backbone(torch.rand(8, 1, 64, 64)).shape)
