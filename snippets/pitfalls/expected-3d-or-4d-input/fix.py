import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Conv2d(1, 8, kernel_size=3), nn.ReLU(), nn.MaxPool2d(2))
scan = torch.rand(64, 64)  # height and width, nothing else

found = model(scan[None, None])  # a batch of one image of one channel
print("maps:", tuple(found.shape))

# Proof: one corner of all maps in NumPy.
import numpy as np

weight, bias = (part.detach().numpy() for part in model[0].parameters())
windows = np.lib.stride_tricks.sliding_window_view(scan.numpy(), (3, 3))
scores = np.einsum("yxij,oij->oyx", windows[:2, :2], weight[:, 0]) + bias[:, None, None]
corner = np.maximum(scores, 0).max(axis=(1, 2))  # ReLU, then the largest of 2 x 2
np.testing.assert_allclose(found[0, :, 0, 0].detach(), corner, rtol=1e-3, atol=1e-4)
