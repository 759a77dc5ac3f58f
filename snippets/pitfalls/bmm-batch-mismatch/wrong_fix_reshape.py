import torch

torch.manual_seed(0)
queries = torch.randn(10, 4, 6)  # 10 sentences, 4 queries of width 6
keys = torch.randn(10, 5, 6)  # 5 keys of the same width

scores = torch.bmm(queries, keys.reshape(10, 6, 5)) / 6**0.5
weights = scores.softmax(dim=-1)
print(f"weight of the first key: {weights[0, 0, 0].item():.4f}")

# Proof: the first column holds every fifth number of the keys, not the first key.
column = keys[0].flatten()[::5]
assert torch.allclose(scores[0, 0, 0], queries[0, 0] @ column / 6**0.5, atol=1e-5)
expected = (queries @ keys.mT / 6**0.5).softmax(dim=-1)
assert (weights - expected).abs().max() > 0.1
