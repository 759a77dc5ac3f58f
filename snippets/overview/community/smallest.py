import torch
from torch import nn

model = nn.Sequential(nn.Linear(16, 8), nn.ReLU())
recordings = torch.zeros(4, 16, 100)  # batch, channels, time: as in my data

try:
    model(recordings)
except RuntimeError as error:
    print(type(error).__name__, error, sep="\n")
