import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
histories = TensorDataset(torch.randn(100, 24))  # 24 hours of 100 houses
model = nn.Linear(24, 5)  # forecasts the next 5 hours

forecasts = []
with torch.no_grad():
    for (batch,) in DataLoader(histories, batch_size=16):
        forecasts.append(model(batch))
forecasts = torch.cat(forecasts, dim=1)
print(f"forecasts: {tuple(forecasts.shape)}")
