import torch
from torch import nn

image = torch.rand(8, 32, 32)  # channels, height, width
print(nn.BatchNorm2d(8)(image).shape)
