import torch
from torch import nn

torch.manual_seed(0)
hours, next_hour = torch.randn(32, 24, 4), torch.randn(32, 1)  # power, wind, sun, heat
model = nn.Sequential(nn.LSTM(4, 16, batch_first=True), nn.Linear(16, 1))
forecast = model(hours)
print("forecast:", tuple(forecast.shape))
loss = nn.functional.mse_loss(forecast, next_hour)
print(f"loss: {loss.item():.4f}")
