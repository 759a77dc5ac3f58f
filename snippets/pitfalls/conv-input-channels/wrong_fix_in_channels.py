import torch
from torch import nn

backbone = nn.Sequential(nn.Conv2d(3, 16, kernel_size=3), nn.ReLU())
backbone[0].in_channels = 1  # the weight keeps its shape
print(backbone[0])
print("maps:", tuple(backbone(torch.rand(8, 1, 64, 64)).shape))
