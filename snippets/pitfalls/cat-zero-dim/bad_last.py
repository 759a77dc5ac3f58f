import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
flats = TensorDataset(torch.randn(33, 6))  # two batches of 16, and one of 1
model = nn.Linear(6, 1).eval()

prices = []
with torch.no_grad():
    for (rooms,) in DataLoader(flats, batch_size=16):
        prices.append(model(rooms).squeeze())
prices = torch.cat(prices)
print(f"prices: {tuple(prices.shape)}, mean: {prices.mean().item():.4f}")
