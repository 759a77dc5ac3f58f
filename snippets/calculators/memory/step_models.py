from itertools import pairwise

import torch
from torch import nn
from torch.utils.checkpoint import checkpoint


class Net(nn.Module):
    checkpointed = False

    def through(self, blocks, x):
        for block in blocks:
            again = self.checkpointed
            x = checkpoint(block, x, use_reentrant=False) if again else block(x)
        return x


class MLP(Net):
    """`layers` hidden layers, and a head."""

    def __init__(self, inputs, width, layers, classes):
        super().__init__()
        sizes = [inputs, *[width] * layers]
        self.blocks = nn.ModuleList(
            nn.Sequential(nn.Linear(before, after), nn.ReLU())
            for before, after in pairwise(sizes)
        )
        self.head = nn.Linear(width, classes)

    def forward(self, x):
        return self.head(self.through(self.blocks, x))


class CNN(Net):
    """`stages` of `layers` convolutions; each halves the image, doubles the width."""

    def __init__(self, channels, width, stages, layers, classes):
        super().__init__()
        sizes = [channels, *[width * 2**stage for stage in range(stages)]]
        self.blocks = nn.ModuleList(
            map(self.stage, sizes, sizes[1:], [layers] * stages)
        )
        self.head = nn.Linear(sizes[-1], classes)

    @staticmethod
    def stage(before, after, layers):
        parts = []
        for size in [before, *[after] * (layers - 1)]:
            parts += [nn.Conv2d(size, after, 3, padding=1, bias=False)]
            parts += [nn.BatchNorm2d(after), nn.ReLU()]
        return nn.Sequential(*parts, nn.MaxPool2d(2))

    def forward(self, x):
        return self.head(self.through(self.blocks, x).mean((2, 3)))


def by_hand(q, k, v):
    """Attention that keeps its scores: one for each pair of places, in each head."""
    seq = q.shape[2]
    later = torch.ones(seq, seq, dtype=torch.bool, device=q.device).triu(1)
    scores = q.contiguous() @ k.contiguous().transpose(2, 3) / q.shape[3] ** 0.5
    scores = scores.masked_fill(later, -torch.inf).softmax(-1, dtype=torch.float32)
    return scores.to(v.dtype) @ v.contiguous()


class Block(nn.Module):
    def __init__(self, width, heads, attention):
        super().__init__()
        self.heads, self.attention = heads, attention
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv, self.project = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
        self.gelu = nn.GELU()

    def attend(self, x):
        qkv = self.qkv(x).unflatten(2, (3, self.heads, -1)).permute(2, 0, 3, 1, 4)
        if self.attention == "by-hand":
            x = by_hand(*qkv)
        else:
            x = nn.functional.scaled_dot_product_attention(*qkv, is_causal=True)
        return self.project(x.transpose(1, 2).flatten(2))

    def forward(self, x):
        x = x + self.attend(self.norm1(x))
        return x + self.down(self.gelu(self.up(self.norm2(x))))


class Transformer(Net):
    """A decoder as GPT-2 is one, without dropout."""

    def __init__(self, vocab, seq, width, layers, heads, attention="sdpa", tied=True):
        super().__init__()
        self.tokens, self.places = nn.Embedding(vocab, width), nn.Embedding(seq, width)
        blocks = (Block(width, heads, attention) for _ in range(layers))
        self.blocks = nn.ModuleList(blocks)
        self.norm, self.head = nn.LayerNorm(width), nn.Linear(width, vocab, bias=False)
        if tied:
            self.head.weight = self.tokens.weight

    def forward(self, x):
        x = self.tokens(x) + self.places(torch.arange(x.shape[1], device=x.device))
        return self.head(self.norm(self.through(self.blocks, x)))


def loss_of(model, x, target):
    """In float32, as is usual: `cross_entropy` of 16-bit scores loses digits."""
    target = target.flatten()
    return nn.functional.cross_entropy(model(x).flatten(0, -2).float(), target)
