import warnings

import torch
from torch import nn


class Denoise(nn.Module):
    """Takes the hum out of recordings that are loud enough."""

    def __init__(self):
        super().__init__()
        self.filter = nn.Conv1d(1, 1, 3, padding=1)

    def forward(self, sound):
        if sound.abs().mean() > 0.1:
            return self.filter(sound)
        return sound


torch.manual_seed(0)
model = Denoise().eval()
loud = torch.randn(1, 1, 400)
quiet = 0.01 * torch.randn(1, 1, 400)
with torch.no_grad():
    warnings.filterwarnings("ignore", category=torch.jit.TracerWarning)
    traced = torch.jit.trace(model, loud)
    error = (traced(quiet) - model(quiet)).abs().max().item()
print(f"largest error on a quiet recording: {error:.4f}")

# Proof: the traced model filters the quiet recording as well.
with torch.no_grad():
    assert error > 0.1
    assert (traced(quiet) - model.filter(quiet)).abs().max() < 1e-6
