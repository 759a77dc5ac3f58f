import torch
from torch import nn

torch.manual_seed(0)
encode = nn.Conv2d(3, 16, kernel_size=3, padding=1)
down, up = nn.MaxPool2d(2), nn.Upsample(scale_factor=2)
decode = nn.Conv2d(16, 2, kernel_size=3, padding=1)

maps = encode(torch.rand(4, 3, 32, 32))
joined = torch.cat([maps, up(down(maps))], dim=1)  # the skip connection of a U-Net
mask = decode(joined)
print("mask:", tuple(mask.shape))
