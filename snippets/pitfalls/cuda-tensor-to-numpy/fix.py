import numpy as np
import torch
from torch import nn


def mean_error(model, sensors, ozone):
    with torch.no_grad():
        forecast = model(sensors).squeeze(-1)
    errors = forecast.cpu().numpy() - ozone.numpy()
    return np.abs(errors).mean()


torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
model = nn.Linear(8, 1).to(device)
sensors, ozone = torch.randn(100, 8), torch.randn(100)
print(f"mean absolute error: {mean_error(model, sensors.to(device), ozone):.4f}")

# Proof: the same number in NumPy, and no TypeError on the meta device
weight, bias = (value.cpu().numpy() for value in model.state_dict().values())
expected = np.abs(sensors.numpy() @ weight[0] + bias - ozone.numpy()).mean()
assert np.isclose(mean_error(model, sensors.to(device), ozone), expected, rtol=1e-4)
try:
    mean_error(nn.Linear(8, 1, device="meta"), sensors.to("meta"), ozone)
except NotImplementedError as error:  # cpu() finds no numbers to copy there
    refused = str(error)
assert "meta" in refused
