import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
scans = TensorDataset(torch.rand(16, 1, 64, 64))  # X-rays have one channel
backbone = nn.Sequential(nn.Conv2d(3, 16, kernel_size=3), nn.ReLU())  # for RGB
mean = torch.tensor([0.485, 0.456, 0.406]).view(3, 1, 1)
std = torch.tensor([0.229, 0.224, 0.225]).view(3, 1, 1)

for (batch,) in DataLoader(scans, batch_size=8):
    colour = batch.expand(-1, 3, -1, -1)  # the grey value three times, no copy
    maps = backbone((colour - mean) / std)
    print("maps:", tuple(maps.shape))
    print(f"mean response: {maps.mean().item():.3f}")

# Proof: two values of a map in NumPy, with each channel normalised on its own.
import numpy as np

weight, bias = (part.detach().numpy() for part in backbone[0].parameters())
m, s = np.array([0.485, 0.456, 0.406]), np.array([0.229, 0.224, 0.225])
for y, x in (0, 0), (5, 9):
    pixels = batch[2, 0, y : y + 3, x : x + 3].numpy()
    pixels = (pixels - m[:, None, None]) / s[:, None, None]
    expected = np.maximum((weight * pixels).sum(axis=(1, 2, 3)) + bias, 0)
    np.testing.assert_allclose(
        maps[2, :, y, x].detach(), expected, rtol=1e-3, atol=1e-4
    )
