import torch
from torch import nn

torch.manual_seed(0)
weather = torch.randn(96, 8)  # the quarter hours of a day
demand = weather @ torch.randn(8, 1)

model = nn.Linear(8, 1)
optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
norms = []
for step in range(3):
    loss = nn.functional.mse_loss(model(weather), demand)
    loss.backward()
    norms.append(model.weight.grad.norm().item())
    optimizer.step()
    optimizer.zero_grad()
    print(f"gradient norm of step {step}: {norms[step]:.3f}")

# Proof: Adam and the gradients in NumPy
import numpy as np

torch.manual_seed(0)
torch.randn(96, 8), torch.randn(8, 1)
start = nn.Linear(8, 1)
x = np.column_stack([weather.numpy(), np.ones(96)])
weight = np.append(start.weight.detach().numpy(), start.bias.item())[:, None]
mean, square, expected = 0, 0, []
for step in range(1, 4):
    gradient = 2 / 96 * x.T @ (x @ weight - demand.numpy())
    expected.append(np.linalg.norm(gradient[:8]))
    mean = 0.9 * mean + 0.1 * gradient
    square = 0.999 * square + 0.001 * gradient**2
    rate = 0.1 / (1 - 0.9**step)
    weight -= rate * mean / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
assert np.allclose(norms, expected, rtol=1e-4)
