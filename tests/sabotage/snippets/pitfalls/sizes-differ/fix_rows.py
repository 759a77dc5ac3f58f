import torch

scores = torch.ones(4, 3)
weights = torch.arange(4.0)
total = (scores * weights[:, None]).sum()
print(f"total: {total.item()}")

# Proof: row by row
assert total.item() == sum(3 * weight for weight in range(4))
