import numpy as np
import torch
from torch import nn


def to_numpy(tensor):
    return tensor.numpy(force=True)


torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
model = nn.Linear(8, 1).to(device)
sensors, ozone = torch.randn(100, 8), torch.randn(100)

forecast = model(sensors.to(device)).squeeze(-1)  # requires grad as well
errors = to_numpy(forecast) - to_numpy(ozone)
print(f"mean absolute error: {np.abs(errors).mean():.4f}")

expected = to_numpy(sensors) @ to_numpy(model.weight)[0] + to_numpy(model.bias)
assert np.allclose(errors, expected - ozone.numpy(), atol=1e-3)
