import torch
from torch import nn


class Encoder(nn.Module):
    def __init__(self, vocabulary, width, longest):
        super().__init__()
        self.words = nn.Embedding(vocabulary, width)
        self.positions = nn.Parameter(torch.randn(1, longest, width))

    def forward(self, tokens):
        length = tokens.size(1)
        return self.words(tokens) + self.positions[:, :length]


torch.manual_seed(0)
encoder = Encoder(vocabulary=1000, width=32, longest=512)
reports = torch.randint(1000, (2, 600))  # 600 tokens each
print(f"encoded: {tuple(encoder(reports).shape)}")
