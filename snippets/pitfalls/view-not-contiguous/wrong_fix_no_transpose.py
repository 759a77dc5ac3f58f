import torch
from torch import nn


class Attention(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)

    def forward(self, x):
        batch, steps, width = x.shape
        qkv = self.qkv(x).view(batch, steps, 3, self.heads, width // self.heads)
        # each of the three: (batch, heads, steps, width / heads)
        q, k, v = qkv.permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(2, 3) / q.size(-1) ** 0.5
        mixed = scores.softmax(dim=-1) @ v
        return self.out(mixed.view(batch, steps, width))  # without transpose() it runs


torch.manual_seed(0)
attention = Attention(width=16, heads=4)
notes = torch.randn(2, 10, 16)
swapped = notes[:, [1, 0, *range(2, 10)]]  # the first two steps change places
with torch.no_grad():
    out, out_swapped = attention(notes), attention(swapped)
print(f"out: {tuple(out.shape)}, mean: {out.mean():.4f}")
print(f"step 0, and where it went: {out[0, 0, 0]:.4f}, {out_swapped[0, 1, 0]:.4f}")
print(f"largest difference: {(out[:, 0] - out_swapped[:, 1]).abs().max():.4f}")

# Proof: self-attention without positions does not care for the order of the steps
assert (out[:, 0] - out_swapped[:, 1]).abs().max() > 0.05
