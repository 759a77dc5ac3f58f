import torch
from torch import nn

icons = torch.rand(4, 4, 32, 32)  # PNG files: red, green, blue and alpha
print(nn.Conv2d(3, 8, kernel_size=3)(icons).shape)
