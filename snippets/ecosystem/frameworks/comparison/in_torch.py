import numpy as np
import torch
from torch import nn

rng = np.random.default_rng(0)
sensors = rng.normal(size=(200, 2)).astype("float32")
power = sensors @ np.array([[3.0], [-2.0]], "float32") + 1

inputs, targets = torch.from_numpy(sensors), torch.from_numpy(power)
model = nn.Linear(2, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

for _ in range(200):
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(model(inputs), targets)
    loss.backward()
    optimizer.step()

weights, bias = model.weight.detach().numpy().ravel(), model.bias.item()
np.testing.assert_allclose([*weights, bias], [3, -2, 1], atol=1e-3)
print(f"weights {weights[0]:.2f} {weights[1]:.2f}, bias {bias:.2f}")
