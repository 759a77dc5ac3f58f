import copy

import torch
from torch import nn
from torch.nn.utils.parametrizations import weight_norm

torch.manual_seed(0)
vocoder = nn.Sequential(
    weight_norm(nn.Conv1d(8, 4, 3, padding=1)),
    nn.LeakyReLU(0.1),
    weight_norm(nn.Conv1d(4, 1, 3, padding=1)),
)
average = copy.deepcopy(vocoder)
spectrogram = torch.randn(2, 8, 20)
print(f"output of the copy: {average(spectrogram)[0, 0, 0].item():.4f}")

# Proof: in NumPy, from the weights as they are stored; the copy has its own.
import numpy as np


def convolve(x, conv):
    kept = conv.parametrizations.weight
    g, v = (p.detach().double().numpy() for p in (kept.original0, kept.original1))
    w = g * v / np.sqrt((v**2).sum(axis=(1, 2), keepdims=True))
    x = np.pad(x, ((0, 0), (0, 0), (1, 1)))
    windows = np.lib.stride_tricks.sliding_window_view(x, 3, axis=2)
    return np.einsum("nctk,ock->not", windows, w) + conv.bias.detach().numpy()[:, None]


hidden = convolve(spectrogram.double().numpy(), average[0])
expected = convolve(np.where(hidden > 0, hidden, 0.1 * hidden), average[2])
np.testing.assert_allclose(average(spectrogram).detach(), expected, atol=1e-5)
before = average(spectrogram)
vocoder(spectrogram).sum().backward()
torch.optim.SGD(vocoder.parameters(), lr=0.1).step()
torch.testing.assert_close(average(spectrogram), before)
assert (vocoder(spectrogram) - before).abs().max() > 0.01
