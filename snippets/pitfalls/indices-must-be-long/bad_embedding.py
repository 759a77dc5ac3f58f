import numpy as np
import torch
from torch import nn

visits = np.array([[12.0, 3.5], [7.0, 1.25], [0.0, 2.0]])  # shop id, minutes
table = torch.from_numpy(visits).float()

torch.manual_seed(0)
shops = nn.Embedding(20, 4)
vectors = shops(table[:, 0])
print(f"vectors: {tuple(vectors.shape)}, first: {vectors[0, 0].item():.2f}")
