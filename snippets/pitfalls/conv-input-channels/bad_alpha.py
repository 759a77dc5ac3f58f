import torch
from torch import nn

torch.manual_seed(0)
icons = torch.rand(4, 4, 32, 32)  # PNG files: red, green, blue and alpha
layer = nn.Conv2d(3, 8, kernel_size=3)

maps = layer(icons)
print("maps:", tuple(maps.shape))
