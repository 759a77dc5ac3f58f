"""A model that recommends songs from what somebody heard, and planted mistakes."""

import math
from contextlib import nullcontext

import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader

CAUSES = [
    "none",
    "a row for each listener",
    "one long history",
    "batch too large",
    "attention by hand",
    "scores of all songs",
    "encoder not frozen",
    "no_grad() missing",
    "distances by broadcasting",
]
SONGS, WIDTH, HEADS = 32_000, 32, 8


class Block(nn.Module):
    def __init__(self, cause):
        super().__init__()
        self.by_hand = cause == "attention by hand"
        self.attend = nn.Linear(WIDTH, 3 * WIDTH)
        self.expand = nn.Linear(WIDTH, 2 * WIDTH)
        self.reduce = nn.Linear(2 * WIDTH, WIDTH)

    def attention(self, query, key, value):
        if not self.by_hand:
            return nn.functional.scaled_dot_product_attention(
                query, key, value, is_causal=True
            )
        scores = query @ key.transpose(-1, -2) / math.sqrt(WIDTH // HEADS)
        future = torch.ones(scores.shape[-2:], dtype=torch.bool).triu(1)
        return scores.masked_fill(future, -math.inf).softmax(-1) @ value

    def forward(self, x):
        heads = self.attend(x).unflatten(-1, (3, HEADS, -1)).permute(2, 0, 3, 1, 4)
        x = x + self.attention(*heads).transpose(1, 2).flatten(2)
        return x + self.reduce(torch.relu(self.expand(x)))


class Network(nn.Module):
    def __init__(self, cause):
        super().__init__()
        many = cause == "a row for each listener"
        self.listener = nn.Embedding(400_000 if many else 400, WIDTH)
        self.song = nn.Embedding(SONGS, WIDTH)
        self.encoder = nn.Sequential(  # pretrained on the sound of the songs
            nn.Linear(16, 1024), nn.ReLU(), nn.Linear(1024, WIDTH)
        )
        self.encoder.requires_grad_(cause == "encoder not frozen")
        self.register_buffer("sound", torch.randn(SONGS, 16))
        self.blocks = nn.ModuleList(Block(cause) for _ in range(2))

    def forward(self, listeners, songs):
        x = self.song(songs) + self.encoder(self.sound[songs])
        x = x + self.listener(listeners)[:, None]
        for block in self.blocks:
            x = block(x)
        return x


class Program:
    """A model, its optimizer, its data, training and use, with one mistake or none."""

    def __init__(self, cause, device="cpu"):
        torch.manual_seed(0)
        self.cause = cause
        with torch.device(device):
            self.model = Network(cause)
        trained = [
            p for name, p in self.model.named_parameters() if "encoder" not in name
        ]
        self.optimizer = torch.optim.Adam(trained)

    def loader(self):
        """Batches of listeners and of the songs that they heard, padded."""
        lengths = [256] * 256
        if self.cause == "one long history":
            lengths[77] = 8192
        samples = [
            (who % 400, torch.arange(n) % SONGS) for who, n in enumerate(lengths)
        ]

        def collate(samples):
            listeners, songs = zip(*samples, strict=True)
            return torch.tensor(listeners), pad_sequence(songs, batch_first=True)

        size = 128 if self.cause == "batch too large" else 16
        return DataLoader(samples, size, collate_fn=collate)

    def loss(self, listeners, songs):
        """Training: which song comes next, among a hundred or among all?"""
        hidden = self.model(listeners, songs[:, :-1]).flatten(0, 1)
        if self.cause == "scores of all songs":
            scores = hidden @ self.model.song.weight.T
            return nn.functional.cross_entropy(scores, songs[:, 1:].flatten())
        others = self.model.song(torch.randint(SONGS, (99,)))
        right = (hidden * self.model.song(songs[:, 1:].flatten())).sum(1, keepdim=True)
        scores = torch.cat([right, hidden @ others.T], 1)
        return nn.functional.cross_entropy(scores, torch.zeros(len(scores)).long())

    def recommend(self, listeners, songs):
        """Use: the ten songs that come next."""
        missing = self.cause == "no_grad() missing"
        with nullcontext() if missing else torch.no_grad():
            hidden, table = self.model(listeners, songs)[:, -1], self.model.song.weight
            if self.cause == "distances by broadcasting":
                distances = (hidden[:, None] - table).square().sum(-1)
            else:
                distances = torch.cdist(hidden, table)
            return distances.topk(10, largest=False).indices
