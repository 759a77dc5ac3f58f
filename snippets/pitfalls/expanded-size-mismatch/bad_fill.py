import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
photos = TensorDataset(torch.rand(99, 12))
backbone = nn.Linear(12, 8)
loader = DataLoader(photos, batch_size=25)

features = torch.zeros(len(loader), 25, 8)
with torch.no_grad():
    for n, (batch,) in enumerate(loader):
        features[n] = backbone(batch)
print(f"features: {tuple(features.shape)}")
