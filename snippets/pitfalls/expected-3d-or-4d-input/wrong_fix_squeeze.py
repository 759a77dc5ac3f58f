import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
frames = TensorDataset(torch.rand(65, 1, 3, 32, 32))  # one axis too many
policy = nn.Sequential(nn.Conv2d(3, 8, kernel_size=3), nn.BatchNorm2d(8))

for (batch,) in DataLoader(frames, batch_size=32):
    maps = policy(batch.squeeze())  # takes every axis of length 1
    print("maps:", tuple(maps.shape))
