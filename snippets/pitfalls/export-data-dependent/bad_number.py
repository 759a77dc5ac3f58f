import torch
from torch import nn


class Reader(nn.Module):
    """The states of the longest sentence in the batch, without the padding."""

    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(50, 8)

    def forward(self, tokens, lengths):
        longest = int(lengths.max())
        return self.words(tokens[:, :longest])


torch.manual_seed(0)
tokens, lengths = torch.randint(50, (3, 12)), torch.tensor([5, 9, 2])
program = torch.export.export(Reader(), (tokens, lengths))
