import torch
from torch import nn

torch.manual_seed(0)
scan = torch.tensor([[[[0, 17, 90], [3, 250, 140], [7, 22, 31]]]])  # integers
edges = nn.Conv2d(1, 2, kernel_size=3, bias=False)

maps = edges(scan)
print("maps:", tuple(maps.shape))
