import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
model = nn.Linear(4, 1)
flats = TensorDataset(torch.randn(20, 4))
loader = DataLoader(flats, batch_size=32, drop_last=True)

with torch.no_grad():
    outputs = [model(features) for (features,) in loader]
prices = torch.cat(outputs)
print(f"flats: {len(prices)}, mean price: {prices.mean().item():.4f}")
