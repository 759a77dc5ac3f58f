import torch
from torch import nn

heartbeat = torch.sin(torch.arange(500) / 10)  # one signal
smooth = nn.Conv1d(1, 1, kernel_size=5, bias=False)
nn.init.constant_(smooth.weight, 1 / 5)

found = smooth(heartbeat[None])  # one channel, no batch
print("smoothed:", tuple(found.shape))

# Proof: NumPy's convolution.
import numpy as np

expected = np.convolve(heartbeat.numpy(), np.full(5, 1 / 5), mode="valid")
np.testing.assert_allclose(found[0].detach(), expected, atol=1e-5)
