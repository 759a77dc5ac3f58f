import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", message="dropout option")


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(50, 16)
        self.lstm = nn.LSTM(16, 32, batch_first=True, dropout=0.5)
        self.head = nn.Linear(32, 7)

    def forward(self, words):
        states, _ = self.lstm(self.embed(words))
        return self.head(states)


torch.manual_seed(0)
model = Tagger().train()
words = torch.randint(50, (4, 10))
difference = (model(words) - model(words)).abs().max()
print(f"two passes differ by up to: {difference.item():.4f}")

# Proof: not one output changes, so there is no dropout.
assert difference == 0
assert model.training
assert model.lstm.dropout == 0.5
