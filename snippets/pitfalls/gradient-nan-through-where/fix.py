import torch
from torch import nn


def to_srgb(linear):
    """Encode linear light as sRGB: a straight line in the dark, then a power."""
    safe = linear.clamp_min(0.0031308)  # before the power, not after it
    bright = 1.055 * safe ** (1 / 2.4) - 0.055
    return torch.where(linear > 0.0031308, bright, 12.92 * linear)


torch.manual_seed(0)
raw = 0.5 * torch.rand(3, 16, 16)
raw[:, 4, 4] = 0  # one black pixel
photo = to_srgb(1.7 * raw)

exposure = nn.Parameter(torch.tensor(1.0))
optimizer = torch.optim.SGD([exposure], lr=2.0)
for step in range(200):
    loss = nn.functional.mse_loss(to_srgb(exposure * raw), photo)
    optimizer.zero_grad()
    loss.backward()
    if step == 0:
        print(f"loss in the first step: {loss:.4f}")
        print(f"gradient in the first step: {exposure.grad:.4f}")
    optimizer.step()
print(f"exposure that was found: {exposure.item():.3f}")

# Proof: the exposure that made the photo; loss and slope in the first step by NumPy
import numpy as np


def difference(exposure):
    light = raw.numpy().astype(float)
    dark = exposure * light <= 0.0031308
    coded = 12.92 * exposure * light
    coded[~dark] = 1.055 * (exposure * light[~dark]) ** (1 / 2.4) - 0.055
    return np.square(coded - photo.numpy()).mean()


assert (raw[:, 4, 4] == 0).all()
assert abs(exposure.item() - 1.7) < 2e-3
before = nn.functional.mse_loss(to_srgb(raw), photo)
assert np.isclose(before, difference(1.0), rtol=1e-4)
start = torch.tensor(1.0, requires_grad=True)
nn.functional.mse_loss(to_srgb(start * raw), photo).backward()
slope = (difference(1.0001) - difference(0.9999)) / 0.0002
assert np.isclose(start.grad, slope, rtol=1e-3)
