import torch
from torch import nn

torch.manual_seed(0)
queries, keys = torch.randn(2, 3, 8), torch.randn(2, 5, 8)  # two sentences
scores = queries @ keys.transpose(1, 2) / 8**0.5  # (sentence, query, key)
weights = nn.functional.softmax(scores, dim=-1)
print(f"weights of the first query sum to {weights[0, 0].sum():.4f}")

# Proof: each query of each sentence, in NumPy.
import numpy as np

q, k = queries.double().numpy(), keys.double().numpy()
for sentence in range(2):
    for query in range(3):
        odds = np.exp(k[sentence] @ q[sentence, query] / 8**0.5)
        found = weights[sentence, query].numpy()
        np.testing.assert_allclose(found, odds / odds.sum(), atol=1e-6)
assert abs(weights[0, 0].sum().item() - 1) < 1e-6
