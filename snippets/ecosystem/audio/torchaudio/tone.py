import math

import torch
import torchaudio

rate, pitch = 16_000, 440.0
tone = torch.sin(2 * math.pi * pitch * torch.arange(rate) / rate)[None]

spectrogram = torchaudio.transforms.Spectrogram(n_fft=1024)(tone)
loudest = spectrogram.mean(-1)[0].argmax().item() * rate / 1024
assert abs(loudest - pitch) < rate / 1024
print(f"pitch: {pitch} Hz, loudest bin: {loudest} Hz, width of a bin: {rate / 1024} Hz")

half = torchaudio.functional.resample(tone, rate, rate // 2)
assert half.shape == (1, rate // 2)
again = torchaudio.transforms.Spectrogram(n_fft=1024)(half)
assert abs(again.mean(-1)[0].argmax().item() * rate / 2 / 1024 - pitch) < rate / 1024
print("resampled to half the rate:", tuple(half.shape))

mel = torchaudio.transforms.MelSpectrogram(rate, n_mels=40)(tone)
print("mel bands:", mel.shape[1])
