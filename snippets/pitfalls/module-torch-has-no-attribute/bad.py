import math

import torch


def dominant_tone(wave, rate):
    """Return the loudest frequency of a recording, in Hz; written for torch 1.4."""
    spectrum = torch.rfft(wave, 1)
    loudness = spectrum.pow(2).sum(-1)
    return loudness.argmax().item() * rate / len(wave)


rate = 8000
seconds = torch.arange(rate) / rate
wave = torch.sin(2 * math.pi * 440 * seconds) + 0.3 * torch.sin(
    2 * math.pi * 660 * seconds
)
print("loudest:", dominant_tone(wave, rate), "Hz")
