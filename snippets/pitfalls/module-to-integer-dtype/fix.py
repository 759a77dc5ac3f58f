from itertools import chain

import torch
from torch import nn


class Int8Linear(nn.Module):
    """A layer as a loader leaves it: weights in int8, a scale per output."""

    def __init__(self, weight):
        super().__init__()
        scale = weight.abs().amax(dim=1, keepdim=True) / 127
        codes = (weight / scale).round().to(torch.int8)
        self.weight = nn.Parameter(codes, requires_grad=False)
        self.register_buffer("scale", scale)

    def forward(self, x):
        return x @ (self.weight * self.scale).T


def float_dtype(module):
    tensors = chain(module.parameters(), module.buffers())
    return next(t.dtype for t in tensors if t.is_floating_point())


torch.manual_seed(0)
base = Int8Linear(torch.randn(16, 32, dtype=torch.bfloat16))
adapter = nn.Sequential(nn.Linear(32, 4, bias=False), nn.Linear(4, 16, bias=False))
adapter.to(base.weight.device, float_dtype(base))  # like the layer beside it

words = torch.randn(5, 32, dtype=torch.bfloat16)
output = base(words) + adapter(words)
trained = sum(p.numel() for p in adapter.parameters())
print(f"weights of the adapter: {trained}, output: {output.dtype}")

# Proof: the layer and the adapter in NumPy, in float64.
import numpy as np

x, codes, scale, down, up = (
    t.detach().double().numpy()
    for t in (words, base.weight, base.scale, *adapter.parameters())
)
expected = x @ (codes * scale).T + x @ down.T @ up.T
np.testing.assert_allclose(output.detach().double(), expected, atol=0.2)
assert trained == down.size + up.size == 192
assert base.weight.dtype == torch.int8
assert output.dtype == torch.bfloat16
