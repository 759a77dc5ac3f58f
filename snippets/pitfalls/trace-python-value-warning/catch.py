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
with torch.no_grad(), warnings.catch_warnings():
    warnings.simplefilter("ignore")  # the checks below tell more
    traced = torch.jit.trace(model, loud)
    for name, sound in (("loud", loud), ("quiet", quiet)):
        error = (traced(sound) - model(sound)).abs().max().item()
        print(f"{name}: off by {error:.4f}")
    try:
        torch.jit.trace(model, loud, check_inputs=[(loud,), (quiet,)])
    except torch.jit.TracingCheckError as problem:
        print("check_inputs:", str(problem).splitlines()[1])
