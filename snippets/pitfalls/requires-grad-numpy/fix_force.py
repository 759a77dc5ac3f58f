import torch
from torch import nn


def to_numpy(tensor):
    if tensor.dtype == torch.bfloat16:  # NumPy has no such type
        tensor = tensor.float()
    return tensor.numpy(force=True)


torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
embed = nn.Linear(4, 2).to(device)
features = torch.rand(3, 4)
embedding = to_numpy(embed(features.to(device)))
print("embedding:", embedding.shape, embedding.dtype)

with torch.autocast(device, dtype=torch.bfloat16):
    rounded = to_numpy(embed(features.to(device)))
print("embedding under autocast:", rounded.shape, rounded.dtype)

# Proof: the same values computed in NumPy, under autocast to three digits
import numpy as np

weight, bias = (p.detach().cpu().numpy() for p in embed.parameters())
expected = features.numpy() @ weight.T + bias
assert np.allclose(embedding, expected, rtol=1e-3)
assert np.allclose(rounded, expected, atol=1e-2)
assert np.abs(rounded - expected).max() > 1e-5
