import torch
from torch import nn


class Encoder(nn.Module):
    def __init__(self, vocabulary, width, longest):
        super().__init__()
        self.word_embeddings = nn.Embedding(vocabulary, width)
        self.position_embeddings = nn.Embedding(longest, width)

    def forward(self, tokens):
        places = torch.arange(tokens.size(1), device=tokens.device)
        positions = self.position_embeddings(places)
        return self.word_embeddings(tokens) + positions


torch.manual_seed(0)
encoder = Encoder(vocabulary=1000, width=32, longest=128)
for length in (128, 129):
    reports = torch.randint(1000, (2, length))
    print(f"{length} tokens: {tuple(encoder(reports).shape)}")
