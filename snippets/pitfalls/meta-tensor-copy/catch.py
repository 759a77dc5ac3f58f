import torch
from torch import nn


def on_meta(model):
    """Name the parameters and buffers that have no data."""
    state = [*model.named_parameters(), *model.named_buffers()]
    return [name for name, tensor in state if tensor.is_meta]


torch.use_deterministic_algorithms(True)  # fills fresh memory with NaN
tagger = nn.Sequential(nn.Embedding(1000, 64), nn.LayerNorm(64))
with torch.device("meta"):
    tagger.append(nn.Linear(64, 10, bias=False))
    tagger.append(nn.BatchNorm1d(10, affine=False))
print(f"without data: {on_meta(tagger)}")
scores = tagger[:3](torch.tensor([7, 42]))
print(f"a score: {scores[0, 0]:.4f}, on {scores.device}")
