import torch
from torch import nn


def network(width):
    first, second = int(32 * width), int(64 * width)
    return nn.Sequential(
        nn.Conv2d(3, first, 3),
        nn.Conv2d(first, second, 3, groups=4),
        nn.GroupNorm(8, second),
        nn.Conv2d(second, 10, 1),
    )


for width in (1.0, 0.75, 0.4, 0.35):
    try:
        with torch.device("meta"):  # no memory for the weights
            model = network(width)
        weights = sum(weight.numel() for weight in model.parameters())
        print(f"width {width}: {weights} weights")
    except ValueError as error:
        print(f"width {width}: {error}")
