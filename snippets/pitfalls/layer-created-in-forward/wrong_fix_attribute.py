import torch
from torch import nn


class Tagger(nn.Module):  # one of three tags for each word
    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(60, 16)

    def forward(self, words):
        self.head = nn.Linear(16, 3)
        return self.head(self.words(words))


torch.manual_seed(0)
words = torch.arange(60)
tags = words % 3
model = Tagger()
optimizer = torch.optim.SGD(model.parameters(), lr=1)
for _ in range(100):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(words), tags)
    loss.backward()
    optimizer.step()

with torch.no_grad():
    first, second = (model(words).argmax(1) == tags for _ in range(2))
print(f"tags right, of 60: {first.sum()}")
print(f"tags right in two calls in a row: {(first & second).sum()}")
print(f"tensors in the state dict: {len(model.state_dict())}")

# Proof: trained by hand with a new layer in each step, it comes to the same words
torch.manual_seed(0)
twin = nn.Embedding(60, 16).weight
for _ in range(100):
    loss = nn.functional.cross_entropy(nn.Linear(16, 3)(twin), tags)
    twin.data -= torch.autograd.grad(loss, twin)[0]
torch.testing.assert_close(model.words.weight, twin, rtol=1e-3, atol=1e-3)
assert first.sum() < 40
assert (first & second).sum() < 25
assert len(model.state_dict()) == 3
