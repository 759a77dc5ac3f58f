import torch
from torch import nn

torch.manual_seed(0)
features = nn.Sequential(nn.Conv2d(3, 16, 32, stride=32), nn.ReLU())  # 224 -> 7
model = nn.Sequential(features, nn.AvgPool2d(7), nn.Flatten(), nn.Linear(16, 10))
for size in 224, 96:
    scores = model(torch.rand(2, 3, size, size))
    print(f"{size} x {size}: scores {tuple(scores.shape)}")
