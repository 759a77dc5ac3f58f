import torch
from torch import nn


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Sequential(nn.Conv1d(40, 64, 5), nn.BatchNorm1d(64), nn.ReLU())
        self.head = nn.Linear(64, 10)

    def forward(self, spectra):
        return self.head(self.conv(spectra).mean(dim=2))


def init(module):
    if isinstance(module, (nn.Conv1d, nn.Conv2d, nn.Linear)):
        nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
        if module.bias is not None:
            nn.init.zeros_(module.bias)


torch.manual_seed(0)
model = Encoder()
model.apply(init)

filters = model.conv[0].weight.std().item()
scales = model.conv[1].weight
print(f"spread of the filters: {filters:.3f}")
print(f"scales of the norm: {scales.min().item():.2f} to {scales.max().item():.2f}")

# Proof: the spread that He et al. derive, and the forward pass in NumPy.
import math

import numpy as np

assert abs(filters - math.sqrt(2 / (40 * 5))) < 0.003
assert abs(model.head.weight.std().item() - math.sqrt(2 / 64)) < 0.02

spectra = torch.randn(8, 40, 20)
weight = model.conv[0].weight.detach().double().numpy()
windows = np.lib.stride_tricks.sliding_window_view(spectra.double().numpy(), 5, axis=2)
maps = np.einsum("ncts,kcs->nkt", windows, weight)  # no bias
mean = maps.mean(axis=(0, 2), keepdims=True)
variance = maps.var(axis=(0, 2), keepdims=True)
maps = np.maximum((maps - mean) / np.sqrt(variance + 1e-5), 0)  # scale 1, shift 0
scores = maps.mean(axis=2) @ model.head.weight.detach().double().numpy().T
np.testing.assert_allclose(model(spectra).detach(), scores, atol=1e-5)
