import torch
from torch import nn


def without_gradients(model):
    """Name the parameters and buffers that cannot require a gradient."""
    tensors = [*model.named_parameters(), *model.named_buffers()]
    numbers = [
        (name, t)
        for name, t in tensors
        if not (t.is_floating_point() or t.is_complex())
    ]
    return {name: str(tensor.dtype) for name, tensor in numbers}


model = nn.Sequential(nn.Conv1d(2, 4, 3), nn.BatchNorm1d(4))
model.codes = nn.Parameter(torch.zeros(16, dtype=torch.uint8), requires_grad=False)
for name, dtype in without_gradients(model).items():
    print(f"{name}: {dtype}")
