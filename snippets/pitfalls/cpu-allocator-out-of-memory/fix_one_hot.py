import torch
from torch import nn

torch.manual_seed(0)
items = torch.randint(2_000_000_000, (100_000,))  # the shop's article numbers
bought = torch.randint(2, (100_000,)).float()

known, rows = items.unique(return_inverse=True)  # keep `known` with the model
model = nn.Embedding(len(known), 1)
loss = nn.functional.binary_cross_entropy_with_logits(model(rows)[:, 0], bought)
print(f"loss: {loss.item():.4f}")
print(f"weights: {model.weight.nbytes / 2**20:.1f} MiB")

# Proof: one-hot rows times the weights in NumPy, and the loss.
import numpy as np

torch.manual_seed(0)
numbers = torch.randint(2_000_000_000, (100_000,)).numpy()
yes = torch.randint(2, (100_000,)).numpy() == 1
kinds = np.unique(numbers)
weight = model.weight.detach().double().numpy()[:, 0]
one_hot = numbers[:500, None] == kinds
assert np.abs(one_hot @ weight - model(rows[:500]).detach().numpy()[:, 0]).max() < 1e-6
logits = weight[np.searchsorted(kinds, numbers)]
expected = np.logaddexp(0, np.where(yes, -logits, logits)).mean()
assert abs(loss.item() - expected) < 1e-5
assert model.weight.nbytes == 4 * len(kinds)
