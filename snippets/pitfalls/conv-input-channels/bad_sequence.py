import torch
from torch import nn

torch.manual_seed(0)
walks = torch.rand(32, 100, 12)  # walks, time steps, sensors
layer = nn.Conv1d(12, 64, kernel_size=3)

maps = layer(walks)
print("maps:", tuple(maps.shape))
