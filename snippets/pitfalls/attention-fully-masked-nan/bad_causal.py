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
        x = self.words(text)
        x, _ = self.attention(x, x, x, key_padding_mask=text == 0, attn_mask=ahead)
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
print(f"loss of the known words after 20 steps: {loss:.3f}")
print(f"weights that are nan: {broken}")
