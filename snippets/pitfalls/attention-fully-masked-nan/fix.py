import torch
from torch import nn


class Reviews(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(50, 16)  # word 0 is padding
        self.attention = nn.MultiheadAttention(16, 2, batch_first=True)
        self.score = nn.Linear(16, 2)

    def forward(self, text):
        padding = text == 0
        empty = padding.all(1)
        hidden = padding & ~empty[:, None]  # an empty text sees its padding
        x = self.words(text)
        x, _ = self.attention(x, x, x, key_padding_mask=hidden)
        x = x.masked_fill(empty[:, None, None], 0)
        return self.score(x[:, 0])


torch.manual_seed(0)
text = torch.randint(1, 50, (4, 6))
text[1, 4:] = 0
text[3] = 0  # an empty review
good = torch.tensor([0, 1, 1, 0])

model = Reviews()
optimizer = torch.optim.SGD(model.parameters(), lr=1)
for _ in range(20):
    optimizer.zero_grad()
    written = text.any(1)
    loss = nn.functional.cross_entropy(model(text)[written], good[written])
    loss.backward()
    optimizer.step()

print(f"loss of the three reviews after 20 steps: {loss:.3f}")

# Proof: trained by hand on the three reviews, each without its padding
torch.manual_seed(0)
torch.randint(1, 50, (4, 6))
twin = Reviews()
weights = [*twin.parameters()]
reviews = text[0:1], text[1:2, :4], text[2:3]
for _ in range(20):
    scores = []
    for review in reviews:
        x = twin.words(review)
        x = twin.attention(x, x, x)[0]
        scores.append(twin.score(x[:, 0]))
    expected = nn.functional.cross_entropy(torch.cat(scores), good[:3])
    for weight, gradient in zip(
        weights, torch.autograd.grad(expected, weights), strict=True
    ):
        weight.data -= gradient
for mine, wanted in zip(model.parameters(), weights, strict=True):
    torch.testing.assert_close(mine, wanted, rtol=1e-3, atol=1e-3)
torch.testing.assert_close(loss, expected, rtol=1e-3, atol=1e-3)
nothing = model(text)[3]
torch.testing.assert_close(nothing, model.score.bias)
