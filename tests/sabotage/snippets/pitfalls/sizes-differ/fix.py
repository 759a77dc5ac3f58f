import torch

scores = torch.ones(4, 3)
bias = torch.ones(3)
total = (scores + bias).sum()
assert total.item() == 4 * 3 * 2
print(f"total: {total.item()} as {total.dtype}")
