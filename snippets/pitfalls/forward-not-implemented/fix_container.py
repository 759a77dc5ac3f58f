import torch
from torch import nn


class Scales(nn.Module):
    """Looks at a heartbeat through windows of three lengths."""

    def __init__(self):
        super().__init__()
        self.branches = nn.ModuleList(
            nn.Conv1d(4, 4, kernel_size=k, padding=k // 2) for k in (3, 7, 15)
        )

    def forward(self, beat):
        return torch.cat([branch(beat) for branch in self.branches], dim=1)


torch.manual_seed(0)
model, beat = Scales(), torch.randn(2, 4, 50)
features = model(beat)
print(f"features: {tuple(features.shape)}")

# Proof: each window by hand, at one place of one recording.
import numpy as np

for branch, first in zip(model.branches, (0, 4, 8), strict=True):
    half = branch.kernel_size[0] // 2
    window = beat[1, :, 20 - half : 20 + half + 1].numpy()
    w, b = (part.detach().numpy() for part in branch.parameters())
    expected = (w * window).sum(axis=(1, 2)) + b
    found = features[1, first : first + 4, 20].detach()
    np.testing.assert_allclose(found, expected, atol=1e-5)
assert features.shape == (2, 12, 50)
