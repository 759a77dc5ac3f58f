import torch
from torch import nn


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(100, 16)
        self.head = nn.Linear(16, 5)

    def forward(self, tokens):
        return self.head(self.embed(tokens))


torch.manual_seed(0)
tokens = torch.randint(100, (2, 7))
model = Tagger().to(tokens)  # where the batch is
scores = model(tokens)
print(f"scores: {tuple(scores.shape)}, first: {scores[0, 0, 0].item():.4f}")
