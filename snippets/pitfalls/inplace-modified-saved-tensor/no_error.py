import torch
from torch import nn

torch.manual_seed(0)
layer, sensors = nn.Linear(8, 8), torch.randn(64, 8)

for operation in (torch.relu, torch.sigmoid, torch.exp, torch.neg, torch.clone):
    result = operation(layer(sensors))
    result += 1
    try:
        result.sum().backward()
        print(f"{operation.__name__}: may be written to")
    except RuntimeError:
        print(f"{operation.__name__}: backward() needs the result as it was")
