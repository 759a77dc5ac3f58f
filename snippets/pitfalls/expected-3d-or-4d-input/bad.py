import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Conv2d(1, 8, kernel_size=3), nn.ReLU(), nn.MaxPool2d(2))
scan = torch.rand(64, 64)  # height and width, nothing else

found = model(scan)
print("maps:", tuple(found.shape))
