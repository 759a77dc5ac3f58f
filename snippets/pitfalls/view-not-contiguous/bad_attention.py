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
        return self.out(mixed.transpose(1, 2).view(batch, steps, width))


torch.manual_seed(0)
attention = Attention(width=16, heads=4)
print(f"out: {tuple(attention(torch.randn(2, 10, 16)).shape)}")
