import os

import torch
from torch import nn

os.environ["PATH"] = "/srv/app/bin"  # as in a slim image: no g++ on the path

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(16, 32), nn.GELU(), nn.Linear(32, 1))
model = torch.compile(model)
readings = torch.randn(8, 16)
try:
    forecast = model(readings)
except RuntimeError as error:
    print(f"first cell: {type(error).__name__}")

os.environ["CXX"] = "/usr/bin/g++"  # in the next cell of the notebook
forecast = model(readings)
print(f"mean forecast: {forecast.mean().item():.4f}")
