import numpy as np
import torch
from torch import nn

genre = np.random.default_rng(0).choice(3, size=200, p=[0.8, 0.15, 0.05])
counts = np.bincount(genre)
balanced = len(genre) / (len(counts) * counts)  # a rare genre counts more

torch.manual_seed(0)
logits = nn.Linear(20, 3)(torch.randn(200, 20))
criterion = nn.CrossEntropyLoss(weight=torch.from_numpy(balanced))
loss = criterion(logits, torch.from_numpy(genre))
print(f"loss: {loss.item():.3f}")
