import torch
from torch import nn

torch.manual_seed(0)
weather = torch.randn(200, 3)  # sunshine, clouds, temperature, standardised
energy = weather @ torch.tensor([6.0, -3.0, 1.0]) + torch.randn(200) + 30  # kWh a day

model = nn.Sequential(nn.Linear(3, 64), nn.ReLU(), nn.Linear(64, 1))
loss_of = nn.MSELoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(200):
    loss = loss_of(model(weather[:150]), energy[:150])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

with torch.no_grad():
    forecast = model(weather[150:]).squeeze(-1)
print(f"forecasts: {forecast.min():.3g} to {forecast.max():.3g} kWh")
print(f"measured: {energy[150:].min():.3g} to {energy[150:].max():.3g} kWh")
error = (forecast - energy[150:]).square().mean()
print(f"squared error: {error:.3g}")
assert error > 10  # the noise alone gives about 1
