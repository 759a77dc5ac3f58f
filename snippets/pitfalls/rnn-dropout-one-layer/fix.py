import torch
from torch import nn


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(50, 16)
        self.lstm = nn.LSTM(16, 32, batch_first=True)
        self.dropout = nn.Dropout(0.5)
        self.head = nn.Linear(32, 7)

    def forward(self, words):
        states, _ = self.lstm(self.embed(words))
        return self.head(self.dropout(states))


torch.manual_seed(0)
model = Tagger().train()
words = torch.randint(50, (4, 10))
difference = (model(words) - model(words)).abs().max()
print(f"two passes differ by up to: {difference.item():.4f}")

# Proof: the same two passes, with masks of 0 and 2 that are drawn before.
torch.manual_seed(0)
model, words = Tagger(), torch.randint(50, (4, 10))
states, _ = model.lstm(model.embed(words))
first, second = (2 * torch.empty_like(states).bernoulli_(0.5) for _ in range(2))
expected = (model.head(states * first) - model.head(states * second)).abs().max()
assert abs(difference - expected) < 1e-6
assert difference > 0.1
