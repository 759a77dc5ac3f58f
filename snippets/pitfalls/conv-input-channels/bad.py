import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

scans = TensorDataset(torch.rand(16, 1, 64, 64))  # X-rays have one channel
backbone = nn.Sequential(
    nn.Conv2d(3, 16, kernel_size=3),  # made for colour photographs
    nn.ReLU(),
)
for (batch,) in DataLoader(scans, batch_size=8):
    print(backbone(batch).shape)
