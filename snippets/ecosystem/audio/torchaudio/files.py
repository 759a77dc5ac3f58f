import math
import sys
import tempfile
import wave
from pathlib import Path

import numpy as np
import torch
import torchaudio

rate = 8_000
tone = torch.sin(2 * math.pi * 440 * torch.arange(rate) / rate)[None]
with tempfile.TemporaryDirectory() as folder:
    file = Path(folder, "tone.wav")
    there = dict.fromkeys(("torchcodec.decoders", "torchcodec.encoders"))
    sys.modules.update(there)  # as if TorchCodec were not installed
    for call in (
        lambda: torchaudio.save(file, tone, rate),
        lambda: torchaudio.load(file),
    ):
        try:
            call()
        except ImportError as error:
            print("ImportError:", str(error).split(".")[0])

    for name in there:
        del sys.modules[name]
    torchaudio.save(file, tone, rate)
    with wave.open(str(file)) as sound:  # the standard library reads it too
        samples = np.frombuffer(sound.readframes(-1), np.int16).astype("float32")
    loaded, its_rate = torchaudio.load(file)
    torchaudio.save(file, (tone * 32767).short(), rate)
    saturated, _ = torchaudio.load(file)
by_hand = torch.from_numpy(samples)[None] / 32768
for name, read in (("torchaudio.load", loaded), ("the standard library", by_hand)):
    difference = (read - tone).abs().max().item()
    print(f"by {name}: {tuple(read.shape)}, largest difference {difference:.6f}")

share = (saturated.abs() > 0.99).float().mean().item()
print(f"saved as int16: {share:.0%} of the samples are at the limit")

# Proof: both read the same
assert its_rate == rate
assert torch.equal(loaded, by_hand)
