import torch
from torch import nn


def residual(layer, sensors):
    features = torch.relu(layer(sensors))
    features += sensors.clone()  # the shortcut
    return features


torch.manual_seed(0)
sensors, wanted = torch.randn(64, 8), torch.randn(64, 8)
layer = nn.Linear(8, 8)

loss = nn.functional.mse_loss(residual(layer, sensors), wanted)
loss.backward()
print(f"gradient norm: {layer.weight.grad.norm():.4f}")
