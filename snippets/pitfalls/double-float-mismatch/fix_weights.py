import numpy as np
import torch
from torch import nn

genre = np.random.default_rng(0).choice(3, size=200, p=[0.8, 0.15, 0.05])
counts = np.bincount(genre)
balanced = len(genre) / (len(counts) * counts)  # a rare genre counts more

torch.manual_seed(0)
logits = nn.Linear(20, 3)(torch.randn(200, 20))
criterion = nn.CrossEntropyLoss(weight=torch.from_numpy(balanced).float())
loss = criterion(logits, torch.from_numpy(genre))
print(f"loss: {loss.item():.3f}")

# Proof: the weighted mean of the log-probabilities, in NumPy.
z = logits.detach().numpy().astype(float)
log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
weight = balanced[genre]
expected = -(weight * log_p[range(200), genre]).sum() / weight.sum()
assert abs(loss.item() - expected) < 1e-4
assert loss.dtype == torch.float32
