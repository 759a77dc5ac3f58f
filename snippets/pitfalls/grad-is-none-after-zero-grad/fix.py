import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
weather = torch.randn(96, 8)  # the quarter hours of a day
demand = weather @ torch.randn(8, 1)

model = nn.Linear(8, 1)
optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
for step in range(3):
    predicted = model(weather)
    loss = nn.functional.mse_loss(predicted, demand)
    loss.backward()
    norm = model.weight.grad.norm().item()
    optimizer.step()
    optimizer.zero_grad()
    print(f"gradient norm of step {step}: {norm:.3f}")

    # The gradient of the mean squared error, written out: 2/n * X'(Xw + b - y).
    error = predicted.detach().numpy() - demand.numpy()
    assert np.isclose(norm, np.linalg.norm(2 / 96 * weather.numpy().T @ error))
