import torch
from torch import nn

device = torch.device("cpu")
hours = torch.linspace(0, 3, 31, dtype=torch.float64)
activity = 2.5 * torch.exp(-0.7 * hours)

start_and_rate = nn.Parameter(torch.ones(2)).to(device, torch.float64)
optimizer = torch.optim.SGD([start_and_rate], lr=0.1)
for _ in range(300):
    optimizer.zero_grad()
    start, rate = start_and_rate
    loss = (start * torch.exp(-rate * hours) - activity).square().mean()
    loss.backward()
    optimizer.step()
print(f"start and rate: {start_and_rate[0]:.3f}, {start_and_rate[1]:.3f}")
