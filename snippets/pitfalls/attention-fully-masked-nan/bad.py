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
        x = self.words(text)
        x, _ = self.attention(x, x, x, key_padding_mask=padding)
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
