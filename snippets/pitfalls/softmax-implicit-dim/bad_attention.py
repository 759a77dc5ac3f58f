import torch
from torch import nn

torch.manual_seed(0)
queries, keys = torch.randn(2, 3, 8), torch.randn(2, 5, 8)  # two sentences
scores = queries @ keys.transpose(1, 2) / 8**0.5  # (sentence, query, key)
weights = nn.functional.softmax(scores)
print(f"weights of the first query sum to {weights[0, 0].sum():.4f}")
