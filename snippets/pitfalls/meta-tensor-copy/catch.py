import torch
from torch import nn


def on_meta(model):
    """Name the parameters and buffers that have no data."""
    state = [*model.named_parameters(), *model.named_buffers()]
    return [name for name, tensor in state if tensor.is_meta]


encoder = nn.Sequential(nn.Embedding(1000, 64), nn.LayerNorm(64))
with torch.device("meta"):
    encoder.append(nn.Linear(64, 10))
    encoder.append(nn.BatchNorm1d(10, affine=False))
print(f"without data: {on_meta(encoder)}")
