import torch
from torch.utils.data import DataLoader, TensorDataset, WeightedRandomSampler

torch.manual_seed(0)
frauds = torch.arange(500) % 10 == 0  # one payment out of ten
rows = TensorDataset(torch.randn(500, 8), frauds)

weights = torch.where(frauds, 1 / frauds.sum(), 1 / (~frauds).sum())
sampler = WeightedRandomSampler(weights.tolist(), num_samples=len(rows))
loader = DataLoader(rows, batch_size=50, sampler=sampler)  # it draws at random
torch.manual_seed(1)
seen = sum(labels.sum().item() for _, labels in loader)
print(f"frauds in an epoch: {seen} of {len(rows)}")

# Proof: between the limits of a fair coin, four standard deviations around a half.
assert abs(seen - 250) < 4 * (500 * 0.5 * 0.5) ** 0.5
assert sum(len(labels) for _, labels in loader) == 500
