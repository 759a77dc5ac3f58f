import torch
from torch import nn


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(100, 16)
        self.rnn = nn.GRU(16, 32, batch_first=True)
        self.classify = nn.Linear(32, 5)

    def forward(self, words):
        steps, _ = self.rnn(self.embed(words))
        return self.classify(steps[:, -1])  # the last word only


torch.manual_seed(0)
words, tags = torch.randint(100, (8, 12)), torch.randint(5, (8, 12))
scores = Tagger()(words)
print("scores:", tuple(scores.shape), "tags:", tuple(tags.shape))
loss = nn.functional.cross_entropy(scores, tags)
print(f"loss: {loss.item():.4f}")
