import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
pixels = torch.rand(100, 784)  # as CSV files hold the digits
model = nn.Sequential(nn.Conv2d(1, 8, kernel_size=3), nn.ReLU())

for (batch,) in DataLoader(TensorDataset(pixels), batch_size=50):
    print("maps:", tuple(model(batch).shape))
