import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

pixels = torch.rand(100, 784)  # as CSV files hold the digits
model = nn.Conv2d(1, 8, kernel_size=3)
for (batch,) in DataLoader(TensorDataset(pixels), batch_size=20):
    print(model(batch).shape)
