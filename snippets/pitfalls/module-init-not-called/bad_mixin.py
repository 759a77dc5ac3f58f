import torch
from torch import nn


class Normalised:
    """Gives the samples of a recording zero mean and unit variance."""

    def __init__(self):
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
