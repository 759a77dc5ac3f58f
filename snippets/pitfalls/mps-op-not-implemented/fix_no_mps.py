import torch
from torch import nn

torch.manual_seed(0)
device = "mps" if torch.backends.mps.is_available() else "cpu"
readings = torch.randn(8, 4)
model = nn.Sequential(nn.Linear(4, 8), nn.Tanh(), nn.Linear(8, 1)).to(device)
print(f"mean: {model(readings.to(device)).mean().item():.4f}")

# Proof: the same network in float64, written out.
first, second = model.cpu().double()[0], model[2]
hidden = torch.tanh(readings.double() @ first.weight.T + first.bias)
expected = (hidden @ second.weight.T + second.bias).mean().item()
with torch.no_grad():
    mean = model.float().to(device)(readings.to(device)).mean().item()
assert abs(mean - expected) < 1e-4
