import torch
from torch import nn

torch.manual_seed(0)
clips = torch.rand(4, 8, 3, 32, 32)  # clips, frames, channels, height, width
backbone = nn.Sequential(nn.Conv2d(3, 16, kernel_size=3), nn.ReLU())

maps = backbone(clips)
print("maps:", tuple(maps.shape))
