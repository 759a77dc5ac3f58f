import torch
from torch import nn

torch.manual_seed(0)
weather = torch.randn(150, 3)  # sunshine, clouds, temperature, standardised
energy = weather @ torch.tensor([6.0, -3.0, 1.0]) + torch.randn(150) + 30  # kWh a day
energy = energy.unsqueeze(-1)  # one column, as the model returns it

model = nn.Linear(3, 1)
criterion = nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(200):
    optimizer.zero_grad()
    loss = criterion(model(weather), energy)
    loss.backward()
    optimizer.step()

forecast = model(weather).detach()
print(f"forecasts: {forecast.min():.1f} to {forecast.max():.1f} kWh")
print(f"measured: {energy.min():.1f} to {energy.max():.1f} kWh")
print(f"squared error: {(forecast - energy).square().mean():.2f}")
print(f"variance of the energy: {energy.var(correction=0):.2f}")

# Proof: the weights of least squares, which NumPy solves without training.
import numpy as np

table = np.column_stack([weather.numpy(), np.ones(150)])
solved = np.linalg.lstsq(table, energy.numpy().ravel(), rcond=None)[0]
trained = np.append(model.weight.detach(), model.bias.detach())
np.testing.assert_allclose(trained, solved, atol=1e-3)
error = ((table @ solved - energy.numpy().ravel()) ** 2).mean()
assert abs((forecast - energy).square().mean() - error) < 1e-3
