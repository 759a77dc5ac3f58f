import torch
from torch import nn


class Writer(nn.Module):  # predicts the next word
    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(20, 16)  # word 0 is padding
        self.attention = nn.MultiheadAttention(16, 2, batch_first=True)
        self.next = nn.Linear(16, 20)

    def forward(self, text):
        length = text.shape[1]
        ahead = torch.ones(length, length).triu(1).bool()
        hidden = ahead | (text == 0)[:, None]
        hidden = hidden & ~torch.eye(length).bool()  # each word sees itself
        hidden = hidden.repeat_interleave(2, dim=0)  # for each of the two heads
        x = self.words(text)
        x, _ = self.attention(x, x, x, attn_mask=hidden)
        return self.next(x)


torch.manual_seed(0)
text = torch.randint(1, 20, (3, 8))
text[0, :3] = 0  # shorter texts, padded on the left
text[1, :1] = 0

model = Writer()
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
for _ in range(20):
    optimizer.zero_grad()
    known = text[:, :-1] > 0
    loss = nn.functional.cross_entropy(model(text[:, :-1])[known], text[:, 1:][known])
    loss.backward()
    optimizer.step()

broken = sum(weight.isnan().sum() for weight in model.parameters())
print(f"loss of the known words after 20 steps: {loss:.2f}")
print(f"weights that are nan: {broken}")

# Proof: trained by hand on the texts one by one, without padding
torch.manual_seed(0)
torch.randint(1, 20, (3, 8))
twin = Writer()
weights = [*twin.parameters()]
for _ in range(20):
    scores = []
    for one in (text[0:1, 3:-1], text[1:2, 1:-1], text[2:3, :-1]):
        x = twin.words(one)
        ahead = nn.Transformer.generate_square_subsequent_mask(one.shape[1])
        x = twin.attention(x, x, x, attn_mask=ahead)[0]
        scores.append(twin.next(x)[0])
    expected = nn.functional.cross_entropy(torch.cat(scores), text[:, 1:][known])
    for weight, gradient in zip(
        weights, torch.autograd.grad(expected, weights), strict=True
    ):
        weight.data -= 0.5 * gradient
for mine, wanted in zip(model.parameters(), weights, strict=True):
    torch.testing.assert_close(mine, wanted, rtol=1e-3, atol=1e-3)
torch.testing.assert_close(loss, expected, rtol=1e-3, atol=1e-3)
assert broken == 0
