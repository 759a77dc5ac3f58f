import math

import torch
import torchaudio
from torchaudio import functional, transforms


def loudest(wave: torch.Tensor, rate: int) -> float:
    """Return the frequency at which the spectrogram is loudest, in Hz."""
    spectrogram = transforms.Spectrogram(n_fft=1024)(wave).mean(-1)
    return spectrogram.argmax().item() * rate / 1024


print("A file of another rate, a tone of 440 Hz:")
tone = torch.sin(2 * math.pi * 440 * torch.arange(48_000) / 48_000)
print(f"  taken for 16 kHz: {loudest(tone, 16_000):.0f} Hz")
print(
    f"  resampled: {loudest(functional.resample(tone, 48_000, 16_000), 16_000):.0f} Hz"
)

print("Mel bands without a frequency:")
for settings in ({}, {"n_fft": 1024}, {"n_mels": 64}):
    mel = transforms.MelSpectrogram(sample_rate=16_000, **settings)
    empty = (mel.mel_scale.fb.amax(0) == 0).sum().item()
    print(f"  {settings or 'the defaults'}: {empty} of {mel.n_mels} bands are empty")

print("Half a second of silence, then a tone:")
mel = transforms.MelSpectrogram(16_000, n_fft=1024, n_mels=64)(
    torch.cat([torch.zeros(8_000), tone[:8_000]])
)
decibels = transforms.AmplitudeToDB(top_db=80)(mel)
print(f"  smallest with log: {mel.log().min():.0f}")
print(f"  with AmplitudeToDB: {decibels.min():.0f} dB, largest {decibels.max():.0f} dB")

print("Gone since 2.9:")
for name in ("info", "list_audio_backends", "set_audio_backend"):
    try:
        getattr(torchaudio, name)
    except AttributeError as error:
        print(f"  AttributeError: {error}")
