import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
readings = torch.randn(4, 3)
codes = np.array([2, 0, 1, 0], dtype=np.int32)
diagnosis = torch.from_numpy(codes)
logits = nn.Linear(3, 3)(readings)
loss = nn.functional.cross_entropy(logits, diagnosis)
print(f"loss: {loss:.4f}")
