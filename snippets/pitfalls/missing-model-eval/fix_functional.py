import torch
from torch import nn


class Reviews(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = nn.EmbeddingBag(1000, 64)
        self.last = nn.Linear(64, 1)

    def forward(self, tokens):
        hidden = nn.functional.dropout(self.words(tokens), 0.5, self.training)
        return self.last(hidden)


torch.manual_seed(0)
reviews = torch.randint(1000, (64, 40))  # 64 reviews of 40 token numbers
server = Reviews()
server.eval()
with torch.no_grad():
    scores = [server(reviews[:1]).item() for _ in range(10)]
print(f"different scores for one review in 10 calls: {len(set(scores))}")

# Proof: the mean of the word vectors and the last layer in NumPy, nothing dropped
import numpy as np

words, weight, bias = (value.numpy() for value in server.state_dict().values())
expected = words[reviews[0].numpy()].mean(0) @ weight[0] + bias[0]
assert np.allclose(scores, expected, atol=1e-5)

server.train()
assert len({server(reviews[:1]).item() for _ in range(10)}) > 5  # dropout still works
