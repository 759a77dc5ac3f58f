import torch
from torch import nn

torch.manual_seed(0)
walks = torch.rand(32, 100, 12)  # walks, time steps, sensors
layer = nn.Conv1d(12, 64, kernel_size=3)

maps = layer(walks.transpose(1, 2))  # walks, sensors, time steps
print("maps:", tuple(maps.shape))

# Proof: three time steps of one walk times the weights, in NumPy.
import numpy as np

weight, bias = (part.detach().numpy() for part in layer.parameters())
expected = np.einsum("ts,ost->o", walks[7, 40:43].numpy(), weight) + bias
np.testing.assert_allclose(maps[7, :, 40].detach(), expected, rtol=1e-3, atol=1e-4)
