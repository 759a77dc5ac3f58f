import torch
from torch import nn

layers = {
    (8, 8): nn.MaxPool2d(2),
    (9, 9): nn.ConvTranspose2d(1, 2, kernel_size=2),
    (10, 10, 10): nn.Conv3d(1, 2, kernel_size=3),
    (11,): nn.BatchNorm1d(11),
}
for shape, layer in layers.items():
    try:
        layer(torch.rand(shape))
    except (RuntimeError, ValueError) as error:
        print(f"{type(layer).__name__}: {type(error).__name__}: {error}")
