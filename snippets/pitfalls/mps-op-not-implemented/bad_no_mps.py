import torch
from torch import nn

torch.manual_seed(0)
device = "mps"
readings = torch.randn(8, 4)
model = nn.Sequential(nn.Linear(4, 8), nn.Tanh(), nn.Linear(8, 1)).to(device)
print(f"mean: {model(readings.to(device)).mean().item():.4f}")
