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


torch.manual_seed(0)
base = Int8Linear(torch.randn(16, 32, dtype=torch.bfloat16))
adapter = nn.Sequential(nn.Linear(32, 4, bias=False), nn.Linear(4, 16, bias=False))
adapter.to(base.weight.device, base.weight.dtype)  # like the layer beside it

words = torch.randn(5, 32, dtype=torch.bfloat16)
output = base(words) + adapter(words)
trained = sum(p.numel() for p in adapter.parameters())
print(f"weights of the adapter: {trained}, output: {output.dtype}")
