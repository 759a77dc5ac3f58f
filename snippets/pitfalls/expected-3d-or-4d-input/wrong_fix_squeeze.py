import torch
from torch import nn

model = nn.Sequential(nn.Conv2d(1, 4, kernel_size=3), nn.Flatten(), nn.LazyLinear(2))
scans = torch.rand(3, 1, 8, 8)
model(scans)

rest = scans[:1].squeeze()  # the last batch holds one scan, and squeeze() takes every 1
print(model(rest).shape)
