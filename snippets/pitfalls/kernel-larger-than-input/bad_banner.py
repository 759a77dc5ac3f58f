import torch
from torch import nn

torch.manual_seed(0)
layers = []
for channels, width in (3, 8), (8, 8), (8, 8), (8, 8), (8, 8):
    layers += [nn.Conv2d(channels, width, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2)]
model = nn.Sequential(*layers)  # halves five times: each side needs 32 pixels

banner = torch.rand(1, 3, 15, 500)
maps = model(banner)
print("maps:", tuple(maps.shape))
