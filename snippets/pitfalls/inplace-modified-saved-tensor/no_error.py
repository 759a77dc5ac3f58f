import torch
from torch import nn

torch.manual_seed(0)
layer, sensors = nn.Linear(8, 8), torch.randn(64, 8)

for operation in (torch.relu, torch.sigmoid, torch.exp, torch.neg, torch.clone):
    layer.zero_grad()
    result = operation(layer(sensors))
    result += 1
    try:
        result.sum().backward()
        print(f"{operation.__name__}: gradient norm {layer.weight.grad.norm():.2f}")
    except RuntimeError as error:
        print(f"{operation.__name__}: {str(error).partition(':')[0]}")
