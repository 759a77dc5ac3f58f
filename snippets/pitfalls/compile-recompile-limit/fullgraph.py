import torch
from torch import nn


@torch.compile(backend="eager", fullgraph=True)
def scaled(weight):
    return weight / weight.norm()


try:
    for width in range(4, 16):
        scaled(nn.Parameter(torch.ones(width)))
except Exception as error:
    print(f"{type(error).__name__}: {error}")
