import torch
from torch import nn

torch.manual_seed(0)
blur = nn.Conv2d(1, 1, kernel_size=3, padding=1, bias=False)
with torch.no_grad():
    blur.weight.copy_(torch.full((1, 1, 3, 3), 1 / 9))  # the mean of nine pixels

image = torch.randn(1, 1, 8, 8)
after = blur(image).var().item()
print(f"variance: {after:.4f}")

# Proof: the means of the nine pixels around each, in NumPy.
import numpy as np

padded = np.pad(image[0, 0].numpy(), 1)
windows = np.lib.stride_tricks.sliding_window_view(padded, (3, 3))
expected = windows.mean(axis=(2, 3))
np.testing.assert_allclose(blur(image)[0, 0].detach(), expected, atol=1e-6)
assert abs(after - expected.var(ddof=1)) < 1e-6
