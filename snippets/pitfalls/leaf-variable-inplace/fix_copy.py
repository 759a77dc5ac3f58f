import torch
from torch import nn

torch.manual_seed(0)
edges = nn.Conv2d(1, 2, kernel_size=3, bias=False)
sobel = torch.tensor([[-1.0, 0.0, 1.0], [-2.0, 0.0, 2.0], [-1.0, 0.0, 1.0]])
with torch.no_grad():
    edges.weight.copy_(torch.stack([sobel, sobel.T])[:, None])

picture = torch.zeros(1, 1, 6, 6)
picture[..., 3:] = 1  # dark on the left, bright on the right
found = edges(picture)[0, 0].detach().numpy()
print("strongest vertical edge:", found.max().item())

# Proof: the same filter in NumPy.
import numpy as np

windows = np.lib.stride_tricks.sliding_window_view(picture[0, 0].numpy(), (3, 3))
assert np.array_equal(found, np.einsum("ijkl,kl->ij", windows, sobel.numpy()))
assert found.max() == 4
