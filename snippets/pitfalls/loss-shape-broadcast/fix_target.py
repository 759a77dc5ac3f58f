import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
weather = torch.randn(200, 3)  # sunshine, clouds, temperature, standardised
energy = weather @ torch.tensor([6.0, -3.0, 1.0]) + torch.randn(200) + 30  # kWh a day
energy = energy.unsqueeze(-1)  # one column: (200, 1), as the model returns it
days = DataLoader(TensorDataset(weather[:150], energy[:150]), 30, shuffle=True)

model = nn.Linear(3, 1)
loss_of = nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.02)
for _ in range(50):
    for features, target in days:
        loss = loss_of(model(features), target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()

with torch.no_grad():
    forecast = model(weather[150:])
    error = loss_of(forecast, energy[150:])
print("prediction - target:", tuple(forecast.shape), "-", tuple(energy[150:].shape))
print(f"squared error: {error:.3g}")

# The mean over the 50 held-out days, row by row.
expected = np.mean([(f - e) ** 2 for f, e in zip(forecast, energy[150:], strict=True)])
assert np.isclose(error, expected)
assert error < 2  # the noise alone gives about 1
