import torch
from torch import nn

torch.manual_seed(0)
reviews = torch.tensor([[5, 9, 2, 7, 3], [8, 4, 0, 0, 0]])  # 0 is padding
embedding = nn.Embedding(10, 8)
attention = nn.MultiheadAttention(8, 2, batch_first=True)

x = embedding(reviews)
states, _ = attention(x, x, x, key_padding_mask=reviews == 0)
print(f"first state of the short review: {states[1, 0, 0].item():.4f}")

# Proof: the short review alone, without padding.
alone = embedding(torch.tensor([[8, 4]]))
expected, _ = attention(alone, alone, alone)
assert (states[1, :2] - expected[0]).abs().max() < 1e-6
