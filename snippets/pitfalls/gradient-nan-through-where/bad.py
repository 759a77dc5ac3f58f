import torch
from torch import nn


def to_srgb(linear):
    """Encode linear light as sRGB: a straight line in the dark, then a power."""
    bright = 1.055 * linear ** (1 / 2.4) - 0.055
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
