import torch
from torch import nn

torch.manual_seed(0)
icons = torch.rand(4, 4, 32, 32)  # PNG files: red, green, blue and alpha
icons[:, 3, 0, 0] = 0  # one pixel is clear
icons[:, 3, 1, 1] = 1  # one is solid

print(nn.Conv2d(3, 8, kernel_size=3)(icons).shape)
