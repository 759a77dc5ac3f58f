import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
model = nn.Linear(8, 1).to(device)
sensors, ozone = torch.randn(100, 8), torch.randn(100)

with torch.no_grad():
    forecast = model(sensors.to(device)).squeeze(-1)
errors = forecast.cpu().numpy() - ozone.numpy()
print(f"mean absolute error: {np.abs(errors).mean():.4f}")

weight, bias = (value.cpu().numpy() for value in model.state_dict().values())
expected = sensors.numpy() @ weight[0] + bias
assert np.allclose(forecast.cpu(), expected, atol=1e-3)
assert np.isclose(np.abs(errors).mean(), np.abs(expected - ozone.numpy()).mean(), 1e-4)
