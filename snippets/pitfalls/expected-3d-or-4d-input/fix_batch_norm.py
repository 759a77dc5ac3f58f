import torch
from torch import nn

image = torch.rand(8, 32, 32)
normal = nn.BatchNorm2d(8)(image[None])  # BatchNorm has no unbatched form
print("batched:", tuple(normal.shape))

mean, spread = image.mean((1, 2)), image.var((1, 2), unbiased=False)
expected = (image - mean[:, None, None]) / (spread[:, None, None] + 1e-5).sqrt()
torch.testing.assert_close(normal[0], expected)
