import numpy as np
import torch
from torch import nn


def to_numpy(tensor):
    if tensor.dtype == torch.bfloat16:  # NumPy has no such type
        tensor = tensor.float()
    return tensor.numpy(force=True)


torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
model = nn.Linear(8, 1).to(device)
sensors, ozone = torch.randn(100, 8), torch.randn(100)

forecast = model(sensors.to(device)).squeeze(-1)  # requires grad as well
errors = to_numpy(forecast) - to_numpy(ozone)
print(f"mean absolute error: {np.abs(errors).mean():.4f}")

# Proof: the same numbers in NumPy, also from bfloat16, and no TypeError on meta
weight, bias = (value.cpu().numpy() for value in model.state_dict().values())
expected = sensors.numpy() @ weight[0] + bias - ozone.numpy()
assert np.allclose(errors, expected, atol=1e-3)
assert np.allclose(to_numpy(forecast.bfloat16()) - ozone.numpy(), expected, atol=0.02)
try:
    to_numpy(torch.ones(3, device="meta"))
except NotImplementedError as error:  # it finds no numbers to copy there
    refused = str(error)
assert "meta" in refused
