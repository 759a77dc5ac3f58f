import torch
from torch import nn
from torch.utils.data import TensorDataset

torch.manual_seed(0)
photos = TensorDataset(torch.rand(10, 3, 32, 32))
model = nn.Sequential(nn.Conv2d(3, 8, kernel_size=3), nn.BatchNorm2d(8)).eval()

(photo,) = photos[0]  # straight from the dataset: no loader, no batch axis
with torch.no_grad():
    print("maps:", tuple(model(photo).shape))
