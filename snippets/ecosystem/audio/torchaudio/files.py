import math
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
    try:
        torchaudio.save(file, tone, rate)
    except ImportError as error:
        print("ImportError:", str(error).split(".")[0])

    with wave.open(str(file), "wb") as sound:  # the standard library can
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(rate)
        sound.writeframes((tone[0] * 32767).short().numpy().tobytes())
    with wave.open(str(file)) as sound:
        samples = np.frombuffer(sound.readframes(-1), np.int16).astype("float32")
loaded = torch.from_numpy(samples)[None] / 32767
torch.testing.assert_close(loaded, tone, atol=1e-4, rtol=0)
difference = (loaded - tone).abs().max().item()
print(f"through the standard library, largest difference: {difference:.6f}")
