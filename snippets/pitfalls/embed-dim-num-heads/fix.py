import torch
from torch import nn

torch.manual_seed(0)
text, sound, face = (torch.randn(4, 50, size) for size in (64, 12, 7))
clips = torch.cat([text, sound, face], dim=-1)  # 83 features in each of 50 steps

project = nn.Linear(83, 64)  # from the features of the data to the width of the model
layer = nn.TransformerEncoderLayer(64, nhead=8, dropout=0, batch_first=True)
head = nn.Linear(64, 3)

states = layer(project(clips))
scores = head(states.mean(dim=1))
print(f"first clip: {[round(score, 4) for score in scores[0].tolist()]}")

# Proof: the same layers in NumPy, head by head.
import numpy as np


def value(tensor):
    return tensor.detach().double().numpy()


def linear(x, module):
    return x @ value(module.weight).T + value(module.bias)


def normalised(x):
    deviation = np.sqrt(x.var(axis=-1, keepdims=True) + 1e-5)
    return (x - x.mean(axis=-1, keepdims=True)) / deviation


x = linear(value(clips), project)
attention = layer.self_attn
qkv = x @ value(attention.in_proj_weight).T + value(attention.in_proj_bias)
found = []
for first in range(0, 64, 8):  # eight heads, each 8 wide
    q, k, v = (qkv[..., start + first :][..., :8] for start in (0, 64, 128))
    weights = np.exp(q @ k.swapaxes(1, 2) / np.sqrt(8))
    found.append(weights / weights.sum(axis=-1, keepdims=True) @ v)
x = normalised(x + linear(np.concatenate(found, axis=-1), attention.out_proj))
x = normalised(x + linear(np.maximum(linear(x, layer.linear1), 0), layer.linear2))
expected = linear(x.mean(axis=1), head)
assert np.abs(value(scores) - expected).max() < 1e-5
