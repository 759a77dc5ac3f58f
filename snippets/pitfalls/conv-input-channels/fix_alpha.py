import torch
from torch import nn

torch.manual_seed(0)
icons = torch.rand(4, 4, 32, 32)  # PNG files: red, green, blue and alpha
layer = nn.Conv2d(3, 8, kernel_size=3)

colour, alpha = icons[:, :3], icons[:, 3:]
on_white = colour * alpha + (1 - alpha)
maps = layer(on_white)
print("maps:", tuple(maps.shape))

# Proof: each pixel lies between white and its colour, as far as alpha says.
import numpy as np

white = np.ones((4, 3, 32, 32), dtype="float32")
expected = white + icons[:, 3:].numpy() * (icons[:, :3].numpy() - white)
np.testing.assert_allclose(on_white, expected, atol=1e-5)
torch.testing.assert_close(
    maps, layer(torch.from_numpy(expected)), rtol=1e-3, atol=1e-4
)
