import torch
from torch import nn

with torch.device("meta"):  # shapes only: no memory, no arithmetic
    batch = torch.empty(32, 3, 224, 224)
    layers = nn.Sequential(
        nn.Conv2d(3, 64, kernel_size=7, stride=2, padding=3),
        nn.MaxPool2d(kernel_size=3, stride=2, padding=1),
        nn.Flatten(),
        nn.Linear(64 * 56 * 56, 10),
    )

for layer in layers:
    batch = layer(batch)
    count = sum(parameter.numel() for parameter in layer.parameters())
    print(f"{type(layer).__name__:9} {tuple(batch.shape)!s:17} {count:9,} parameters")
