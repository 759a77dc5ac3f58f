import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
scans = TensorDataset(torch.rand(16, 1, 64, 64))  # X-rays have one channel
backbone = nn.Sequential(nn.Conv2d(3, 16, kernel_size=3), nn.ReLU())  # for RGB

for (batch,) in DataLoader(scans, batch_size=8):
    maps = backbone((batch - 0.5) / 0.5)
    print("maps:", tuple(maps.shape))
    print(f"mean response: {maps.mean().item():.3f}")
