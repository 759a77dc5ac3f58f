import torch
from torch import nn


class Normalised:
    """Gives the samples of a recording zero mean and unit variance."""

    def __init__(self):
        super().__init__()  # goes on to nn.Module
        self.eps = 1e-5

    def normalise(self, wave):
        wave = wave - wave.mean(dim=-1, keepdim=True)
        return wave / (wave.std(dim=-1, keepdim=True) + self.eps)


class Encoder(Normalised, nn.Module):
    def __init__(self):
        super().__init__()
        self.filters = nn.Conv1d(1, 4, kernel_size=8, stride=4)

    def forward(self, wave):
        return self.filters(self.normalise(wave))


torch.manual_seed(0)
model, waves = Encoder(), torch.randn(2, 1, 64)
features = model(waves)
print(f"features: {tuple(features.shape)}, mean square: {features.square().mean():.4f}")

# Proof: the filters applied in NumPy, window by window.
import numpy as np

x = waves.numpy()[:, 0]
x = x - x.mean(axis=1, keepdims=True)
x = x / (x.std(axis=1, ddof=1, keepdims=True) + 1e-5)
w, b = (part.detach().numpy() for part in model.parameters())
windows = np.stack([x[:, k : k + 8] for k in range(0, 57, 4)], axis=1)
expected = (windows @ w[:, 0].T + b).transpose(0, 2, 1)
np.testing.assert_allclose(features.detach(), expected, atol=1e-5)
