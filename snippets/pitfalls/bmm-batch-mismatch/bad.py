import torch

torch.manual_seed(0)
queries = torch.randn(10, 4, 6)  # 10 sentences, 4 queries of width 6
keys = torch.randn(10, 5, 6)  # 5 keys of the same width

scores = torch.bmm(queries, keys) / 6**0.5
weights = scores.softmax(dim=-1)
print(f"weight of the first key: {weights[0, 0, 0].item():.4f}")
