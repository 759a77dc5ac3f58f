import numpy as np
import torch
from torch import nn


class ToCamera(nn.Module):
    def __init__(self, intrinsics):
        super().__init__()
        inverse = torch.from_numpy(np.linalg.inv(intrinsics))
        self.register_buffer("inverse", inverse.float())

    def forward(self, pixels):
        return pixels @ self.inverse.T


intrinsics = np.array([[800.0, 0.0, 320.0], [0.0, 800.0, 240.0], [0.0, 0.0, 1.0]])
pixels = torch.tensor([[320.0, 240.0, 1.0], [720.0, 240.0, 1.0]])
rays = ToCamera(intrinsics)(pixels)
print(f"second ray: {rays[1, 0].item():.2f}, {rays.dtype}")

# Proof: from pixels to rays by hand, x = (u - 320) / 800.
assert rays.dtype == torch.float32
assert torch.allclose(rays, torch.tensor([[0.0, 0.0, 1.0], [0.5, 0.0, 1.0]]), atol=1e-6)
