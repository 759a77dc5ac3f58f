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
        return self.classify(steps).transpose(1, 2)  # (batch, classes, words)


torch.manual_seed(0)
words, tags = torch.randint(100, (8, 12)), torch.randint(5, (8, 12))
tagger = Tagger()
scores = tagger(words)
print("scores:", tuple(scores.shape), "tags:", tuple(tags.shape))
loss = nn.functional.cross_entropy(scores, tags)
print(f"loss: {loss.item():.4f}")

# Proof: word by word, with the state carried on by hand.
total = 0.0
cell = nn.GRUCell(16, 32)
cell.load_state_dict(
    {k.removesuffix("_l0"): v for k, v in tagger.rnn.state_dict().items()}
)
state = torch.zeros(8, 32)
for word, tag in zip(words.T, tags.T, strict=True):
    state = cell(tagger.embed(word), state)
    shares = tagger.classify(state).softmax(dim=1)
    total -= shares[range(8), tag].log().sum().item()
assert abs(loss.item() - total / (8 * 12)) < 1e-4
