import torch
from torch import nn

torch.manual_seed(0)
weather = torch.randn(200, 3)  # sunshine, clouds, temperature, standardised
energy = weather @ torch.tensor([6.0, -3.0, 1.0]) + torch.randn(200) + 30  # kWh a day

model = nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(200):
    prediction, target = model(weather[:150]), energy[:150]
    loss = ((prediction - target) ** 2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

with torch.no_grad():
    forecast = model(weather[150:]).squeeze(-1)
print("prediction - target:", tuple(prediction.shape), "-", tuple(target.shape))
print("shape of the difference:", tuple((prediction - target).shape))
error = (forecast - energy[150:]).square().mean()
print(f"squared error: {error:.3g}")
assert error > 10  # the noise alone gives about 1
