import torch
from torch import nn


class Tagger(nn.Module):  # one of three tags for each word
    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(60, 16)
        self.head = nn.Linear(16, 3)

    def forward(self, words):
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

# Proof: the same network as a Sequential, trained by hand
torch.manual_seed(0)
twin = nn.Sequential(nn.Embedding(60, 16), nn.Linear(16, 3))
weights = [*twin.parameters()]
for _ in range(100):
    loss = nn.functional.cross_entropy(twin(words), tags)
    for weight, gradient in zip(
        weights, torch.autograd.grad(loss, weights), strict=True
    ):
        weight.data -= gradient
for mine, expected in zip(model.parameters(), weights, strict=True):
    torch.testing.assert_close(mine, expected, rtol=1e-3, atol=1e-3)
assert first.all()
assert second.all()
assert [*model.state_dict()] == ["words.weight", "head.weight", "head.bias"]
