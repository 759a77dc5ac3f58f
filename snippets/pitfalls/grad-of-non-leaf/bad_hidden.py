import torch
from torch import nn

torch.manual_seed(0)
features = nn.Sequential(nn.Conv2d(1, 4, 3), nn.ReLU())
head = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(4, 3))
scan = torch.randn(1, 1, 12, 12)

maps = features(scan)
score = head(maps)[0, 2]
score.backward()
print(f"gradient of the maps: {maps.grad}")
