import torch
from torch import nn


def residual(layer, sensors):
    features = torch.relu(layer(sensors))
    features.data += sensors  # the shortcut
    return features


torch.manual_seed(0)
sensors, wanted = torch.randn(64, 8), torch.randn(64, 8)
layer = nn.Linear(8, 8)

loss = nn.functional.mse_loss(residual(layer, sensors), wanted)
loss.backward()
print(f"gradient norm: {layer.weight.grad.norm():.4f}")

# Proof: gradients pass where the sum is positive, not where the ReLU's input was.
import numpy as np

x, inner = sensors.numpy(), layer(sensors).detach().numpy()
result = np.maximum(inner, 0) + x
outer = 2 * (result - wanted.numpy()) / x.size
wrong, right = (outer * (result > 0)).T @ x, (outer * (inner > 0)).T @ x
assert np.allclose(layer.weight.grad.numpy(), wrong, atol=1e-7)
assert np.linalg.norm(wrong - right) > 0.5 * np.linalg.norm(right)
