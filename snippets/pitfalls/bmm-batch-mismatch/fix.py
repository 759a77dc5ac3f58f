import torch

torch.manual_seed(0)
queries = torch.randn(10, 4, 6)  # 10 sentences, 4 queries of width 6
keys = torch.randn(10, 5, 6)  # 5 keys of the same width

scores = torch.bmm(queries, keys.transpose(1, 2)) / 6**0.5
weights = scores.softmax(dim=-1)
print(f"weight of the first key: {weights[0, 0, 0].item():.4f}")

# Proof: each query with each key, in NumPy.
import numpy as np

for q, k, found in zip(queries.numpy(), keys.numpy(), weights.numpy(), strict=True):
    odds = np.exp([[a @ b / 6**0.5 for b in k] for a in q])
    expected = odds / odds.sum(axis=1, keepdims=True)
    np.testing.assert_allclose(found, expected, atol=1e-5)
