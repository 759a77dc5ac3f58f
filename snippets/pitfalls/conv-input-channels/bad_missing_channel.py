import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
digits = TensorDataset(torch.rand(64, 28, 28))  # grey images: height and width only
strokes = nn.Conv2d(1, 8, kernel_size=3)

for (batch,) in DataLoader(digits, batch_size=32):
    found = strokes(batch)
    print("maps:", tuple(found.shape))
