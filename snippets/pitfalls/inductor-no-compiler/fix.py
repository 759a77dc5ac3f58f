import os
import shutil

import torch
from torch import nn

os.environ["PATH"] = "/srv/app/bin"  # as in a slim image: no g++ on the path

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(16, 32), nn.GELU(), nn.Linear(32, 1))
compiler = shutil.which(os.environ.get("CXX", "g++"))  # on a Mac: clang++
model = torch.compile(model, disable=compiler is None)
readings = torch.randn(8, 16)
forecast = model(readings)
print(f"compiler: {compiler}")
print(f"mean forecast: {forecast.mean().item():.4f}")

# Proof: the two layers and GELU in NumPy.
import math

import numpy as np

torch.manual_seed(0)
first, second = nn.Linear(16, 32), nn.Linear(32, 1)
w, b, v, c = (
    p.detach().double().numpy() for m in (first, second) for p in m.parameters()
)
hidden = torch.randn(8, 16).double().numpy() @ w.T + b
hidden *= (1 + np.vectorize(math.erf)(hidden / math.sqrt(2))) / 2
assert np.abs(forecast.detach().numpy() - (hidden @ v.T + c)).max() < 1e-5
assert abs(forecast.mean().item() - (hidden @ v.T + c).mean()) < 1e-5
assert shutil.which("sh") is None
