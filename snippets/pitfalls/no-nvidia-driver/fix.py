import torch
from torch import nn


def best_device():
    available = torch.accelerator.current_accelerator(check_available=True)
    return available or torch.device("cpu")


torch.manual_seed(0)
device = best_device()
segmenter = nn.Conv2d(3, 4, 3, padding=1).to(device)
tile = torch.rand(2, 3, 32, 32).to(device)  # a satellite image
loss = segmenter(tile).square().mean()
loss.backward()
print(f"loss: {loss.item():.3f}")

# Proof: loss and gradient in NumPy, and the choice of a CUDA build without a driver
from unittest import mock

import numpy as np

weight, bias = (value.cpu().numpy() for value in segmenter.state_dict().values())
padded = np.pad(tile.cpu().numpy(), ((0, 0), (0, 0), (1, 1), (1, 1)))
windows = np.lib.stride_tricks.sliding_window_view(padded, (3, 3), axis=(2, 3))
scores = np.einsum("nchwij,ocij->nohw", windows, weight) + bias[:, None, None]
assert np.isclose(loss.item(), (scores**2).mean(), rtol=5e-3)
slope = 2 * scores.sum(axis=(0, 2, 3)) / scores.size
assert np.allclose(segmenter.bias.grad.cpu(), slope, atol=1e-3)
with (
    mock.patch(
        "torch._C._accelerator_getAccelerator", return_value=torch.device("cuda")
    ),
    mock.patch("torch.accelerator.is_available", return_value=False),
):
    assert best_device() == torch.device("cpu")
