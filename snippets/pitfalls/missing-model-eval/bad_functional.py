import torch
from torch import nn


class Reviews(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = nn.EmbeddingBag(1000, 64)
        self.last = nn.Linear(64, 1)

    def forward(self, tokens):
        hidden = nn.functional.dropout(self.words(tokens), 0.5)
        return self.last(hidden)


torch.manual_seed(0)
reviews = torch.randint(1000, (64, 40))  # 64 reviews of 40 token numbers
server = Reviews()
server.eval()
with torch.no_grad():
    scores = [server(reviews[:1]).item() for _ in range(10)]
print(f"different scores for one review in 10 calls: {len(set(scores))}")
