import numpy as np
import torch
from torch import nn


def to_numpy(tensor):
    return tensor.numpy(force=True)


torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
embed = nn.Linear(4, 2).to(device)
features = torch.rand(3, 4)

embedding = to_numpy(embed(features.to(device)))
print("embedding:", embedding.shape, embedding.dtype)

weight, bias = to_numpy(embed.weight), to_numpy(embed.bias)
expected = features.numpy() @ weight.T + bias
assert np.allclose(embedding, expected, rtol=1e-3)
