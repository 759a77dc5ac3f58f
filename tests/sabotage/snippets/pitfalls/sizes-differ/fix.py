import torch

scores = torch.ones(4, 3)
bias = torch.ones(3)
total = (scores + bias).sum()
print(f"total: {total.item()} as {total.dtype}")

# Proof: counted by hand
assert total.item() == 4 * 3 * 2
