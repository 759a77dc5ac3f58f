import math

import torch


def dominant_tone(wave, rate):
    """Return the loudest frequency of a recording, in Hz."""
    spectrum = torch.fft.rfft(wave)  # complex numbers
    loudness = spectrum.abs().square()
    return loudness.argmax().item() * rate / len(wave)


rate = 8000
seconds = torch.arange(rate) / rate
wave = torch.sin(2 * math.pi * 440 * seconds) + 0.3 * torch.sin(
    2 * math.pi * 660 * seconds
)
print("loudest:", dominant_tone(wave, rate), "Hz")

# Proof: correlate with each whole frequency up to 1000 Hz
turns = torch.outer(torch.arange(1000.0), seconds) * 2 * math.pi
strength = (turns.cos() @ wave).square() + (turns.sin() @ wave).square()
assert dominant_tone(wave, rate) == strength.argmax().item() == 440
