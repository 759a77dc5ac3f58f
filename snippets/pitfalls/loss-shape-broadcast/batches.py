import torch
from torch import nn

torch.manual_seed(0)
weather = torch.randn(200, 3)  # sunshine, clouds, temperature, standardised
energy = weather @ torch.tensor([6.0, -3.0, 1.0]) + 30  # kWh a day

for size in (200, 20, 4):
    model = nn.Linear(3, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.03)
    for _ in range(400):
        chosen = torch.randperm(200)[:size]
        optimizer.zero_grad()
        difference = model(weather[chosen]) - energy[chosen]
        difference.square().mean().backward()  # what MSELoss does, and no warning
        optimizer.step()
    share = model(weather).std().item() / energy.std().item()
    print(f"spread of the forecasts, batches of {size}: {share:.2f} of the measured")
    assert abs(share - 1 / size) < 0.05
