import torch
from torch import nn


class Tagger(nn.Module):
    def __init__(self, words, width, hidden, tags):
        super().__init__()
        self.table = nn.Embedding(words, width)
        self.lstm = nn.LSTM(width, hidden, batch_first=True, bidirectional=True)
        self.norm = nn.LayerNorm(2 * hidden)
        self.head = nn.Linear(2 * hidden, tags)

    def forward(self, words):
        states, _ = self.lstm(self.table(words))
        return self.head(self.norm(states))


torch.manual_seed(0)
model = Tagger(words=100, width=16, hidden=24, tags=5)
scores = model(torch.randint(100, (2, 7)))
print(f"scores: {tuple(scores.shape)}, largest: {scores.max().item():.4f}")

# Proof: the same seed, and the states normalized by hand.
torch.manual_seed(0)
again = Tagger(words=100, width=16, hidden=24, tags=5)
states, _ = again.lstm(again.table(torch.randint(100, (2, 7))))
var, mean = torch.var_mean(states, dim=-1, keepdim=True, correction=0)
expected = again.head((states - mean) / (var + 1e-5).sqrt())
assert torch.allclose(scores, expected, atol=1e-5)
assert scores.shape == (2, 7, 5)
assert abs(scores.max().item() - expected.max().item()) < 1e-4
