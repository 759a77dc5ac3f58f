import torch
from torch import nn

torch.manual_seed(0)
items = torch.randint(2_000_000_000, (100_000,))  # the shop's article numbers
bought = torch.randint(2, (100_000,)).float()

features = nn.functional.one_hot(items).float()
model = nn.Linear(features.shape[1], 1)
loss = nn.functional.binary_cross_entropy_with_logits(model(features)[:, 0], bought)
print(f"loss: {loss.item():.4f}")
