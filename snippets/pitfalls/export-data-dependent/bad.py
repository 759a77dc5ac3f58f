import torch
from torch import nn


class Microphone(nn.Module):
    """Amplify what is quiet, and limit what is loud."""

    def forward(self, sound):
        if sound.abs().max() < 0.1:
            return sound * 10
        return sound.clamp(-1, 1)


torch.manual_seed(0)
program = torch.export.export(Microphone(), (torch.randn(400),))
