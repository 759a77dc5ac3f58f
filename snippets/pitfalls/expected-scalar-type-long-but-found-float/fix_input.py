import torch
from torch import nn

torch.manual_seed(0)
scan = torch.tensor([[[[0, 17, 90], [3, 250, 140], [7, 22, 31]]]])  # integers
edges = nn.Conv2d(1, 2, kernel_size=3, bias=False)

maps = edges(scan.float() / 255)
print("maps:", tuple(maps.shape))

# Proof: the sum of the weighted pixels in NumPy.
import numpy as np

weight = edges.weight.detach().numpy()
expected = (weight * scan.numpy() / 255).sum(axis=(1, 2, 3))
np.testing.assert_allclose(maps.detach().numpy().ravel(), expected, atol=1e-5)
