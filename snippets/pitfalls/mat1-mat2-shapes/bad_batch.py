import torch
from torch import nn

encoder = nn.Linear(12, 4)
readings = torch.rand(64, 12)  # 64 samples of 12 sensors
print(encoder(readings.flatten()).shape)
