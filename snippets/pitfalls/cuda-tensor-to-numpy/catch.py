import numpy as np
import torch
from torch import nn


def mean_error(model, sensors, ozone):
    forecast = model(sensors).squeeze(-1)
    return np.abs(forecast.detach().numpy() - ozone.numpy()).mean()


torch.manual_seed(0)
model = nn.Linear(8, 1)
sensors, ozone = torch.randn(100, 8), torch.randn(100)
print(f"on the CPU: {mean_error(model, sensors, ozone):.4f}")
try:
    mean_error(model.to("meta"), sensors.to("meta"), ozone)
except TypeError as error:
    print(f"found without a GPU: {error}")
