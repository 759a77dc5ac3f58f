import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
weather = torch.randn(400, 2) * torch.tensor([8.0, 12.0]) + torch.tensor([15.0, 1013])
demand = torch.sin(weather[:, :1] / 8) + weather[:, 1:] / 12 - 84
train = TensorDataset(weather[:300], demand[:300])

norm, drop = nn.BatchNorm1d(2), nn.Dropout(0.2)
model = nn.Sequential(norm, nn.Linear(2, 64), nn.ReLU(), drop, nn.Linear(64, 1))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)


def validate():
    model.eval()
    with torch.no_grad():
        return nn.functional.mse_loss(model(weather[300:]), demand[300:])


dropped = 0
for _ in range(20):
    model.train()
    for features, target in DataLoader(train, 50, shuffle=True):
        dropped += drop.training
        optimizer.zero_grad()
        nn.functional.mse_loss(model(features), target).backward()
        optimizer.step()
    error = validate()

print(f"steps with dropout: {dropped} of 120")
print(f"mean pressure that BatchNorm subtracts: {norm.running_mean[1]:.0f} hPa")
print(f"unexplained share of the variance: {error / demand[300:].var():.1f}")

# Proof: dropout in every step, the statistics of the data, the validation in NumPy
import numpy as np

assert dropped == 120
assert np.allclose(norm.running_mean, weather[:300].mean(0), rtol=0.05)
state = (value.numpy() for value in model.state_dict().values())
gain, shift, mean, var, _, w1, b1, w2, b2 = state
x = (weather[300:].numpy() - mean) / np.sqrt(var + norm.eps) * gain + shift
predicted = np.maximum(x @ w1.T + b1, 0) @ w2.T + b2
expected = np.square(predicted - demand[300:].numpy()).mean()
assert np.isclose(error, expected, rtol=1e-3)
assert error < demand[300:].var() / 20
