import torch
from torch import nn


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(50, 16)
        self.lstm = nn.LSTM(16, 32, 2, batch_first=True, dropout=0.5)
        self.head = nn.Linear(32, 7)

    def forward(self, words):
        states, _ = self.lstm(self.embed(words))
        return self.head(states)


torch.manual_seed(0)
model = Tagger().train()
words = torch.randint(50, (4, 10))
difference = (model(words) - model(words)).abs().max()
print(f"two passes differ by up to: {difference.item():.4f}")

# Proof: the two layers one after the other, with masks of 0 and 2 between them.
layers = nn.LSTM(16, 32, batch_first=True), nn.LSTM(32, 32, batch_first=True)
torch.manual_seed(0)
model, words = Tagger(), torch.randint(50, (4, 10))
weights = model.lstm.state_dict()
for number, layer in enumerate(layers):
    mine = {name: weights[name[:-1] + str(number)] for name in layer.state_dict()}
    layer.load_state_dict(mine)
with torch.no_grad():
    states, _ = layers[0](model.embed(words))
    masks = [2 * torch.empty(10, 4, 32).bernoulli_(0.5) for _ in range(2)]
    one, two = (model.head(layers[1](states * m.transpose(0, 1))[0]) for m in masks)
assert abs(difference - (one - two).abs().max()) < 1e-6
assert difference > 0.01
