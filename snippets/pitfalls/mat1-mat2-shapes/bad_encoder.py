import torch
from torch import nn


class Encoder(nn.Module):
    def __init__(self, vocabulary, width):
        super().__init__()
        self.width = width
        self.embed = nn.EmbeddingBag(vocabulary, width)

    def forward(self, tokens):
        return self.embed(tokens)


torch.manual_seed(0)
encoder = Encoder(vocabulary=1000, width=384)  # replaced one of width 768
head = nn.Linear(768, 4)

tokens = torch.randint(1000, (6, 20))
scores = head(encoder(tokens))
print("scores:", tuple(scores.shape))
