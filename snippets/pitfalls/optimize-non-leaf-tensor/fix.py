import torch
from torch import nn

device = torch.device("cpu")
hours = torch.linspace(0, 3, 31, dtype=torch.float64)
activity = 2.5 * torch.exp(-0.7 * hours)

start_and_rate = nn.Parameter(torch.ones(2, device=device, dtype=torch.float64))
optimizer = torch.optim.SGD([start_and_rate], lr=0.1)
for _ in range(300):
    optimizer.zero_grad()
    start, rate = start_and_rate
    loss = (start * torch.exp(-rate * hours) - activity).square().mean()
    loss.backward()
    optimizer.step()
print(f"start and rate: {start_and_rate[0]:.3f}, {start_and_rate[1]:.3f}")

# Proof: the same descent in NumPy, with the gradient written out.
import numpy as np

t, a, k = np.linspace(0, 3, 31), 1.0, 1.0
for _ in range(300):
    decay = np.exp(-k * t)
    error = a * decay - 2.5 * np.exp(-0.7 * t)
    a, k = (
        a - 0.1 * (2 * error * decay).mean(),
        k + 0.1 * (2 * error * a * t * decay).mean(),
    )
assert abs(start_and_rate[0].item() - a) < 1e-9
assert abs(start_and_rate[1].item() - k) < 1e-9
