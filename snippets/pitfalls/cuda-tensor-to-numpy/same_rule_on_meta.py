import torch
from torch import nn

model = nn.Linear(8, 1).to("meta")  # a device with shapes and without numbers
forecast = model(torch.randn(100, 8, device="meta")).detach()
try:
    forecast.numpy()
except TypeError as error:
    print(f"TypeError: {error}")
