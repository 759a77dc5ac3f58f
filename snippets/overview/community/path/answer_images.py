import torch
from torch import nn

layers = (
    nn.Conv2d(1, 8, 3),
    nn.ReLU(),
    nn.AdaptiveMaxPool2d(1),
    nn.Flatten(),
    nn.Linear(8, 2),
)
x = torch.randn(5, 1, 8, 8)
for layer in layers:
    x = layer(x)
    print(f"{type(layer).__name__}: {tuple(x.shape)}")
assert x.shape == (5, 2)
