import numpy as np
import torch
from torch import nn


def mean_absolute_error(model, sensors, ozone):
    forecast = model(sensors).squeeze(-1)
    return np.abs(forecast.detach().numpy() - ozone.numpy()).mean()


model = nn.Linear(8, 1)
sensors, ozone = torch.randn(100, 8), torch.randn(100)
mean_absolute_error(model, sensors, ozone)  # on the CPU nothing is wrong
try:
    mean_absolute_error(model.to("meta"), sensors.to("meta"), ozone)
except TypeError as error:
    print(f"found without a GPU: {error}")
