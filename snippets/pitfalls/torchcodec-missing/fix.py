import math
import struct
import tempfile
import wave
from pathlib import Path

import torch


def load(path):
    """Read a WAV file of 16 bits as torchaudio.load does: (channels, time), floats."""
    with wave.open(path, "rb") as file:
        if file.getsampwidth() != 2:
            raise ValueError(f"{path} has {8 * file.getsampwidth()} bits per sample")
        data = bytearray(file.readframes(file.getnframes()))
        samples = torch.frombuffer(data, dtype=torch.int16)
        samples = samples.reshape(-1, file.getnchannels()).T.contiguous()
        return samples.float() / 32768, file.getframerate()


with tempfile.TemporaryDirectory() as folder:
    path = str(Path(folder, "tone.wav"))
    tone = [round(16000 * math.sin(0.3 * step)) for step in range(1600)]
    with wave.open(path, "wb") as file:
        file.setparams((2, 2, 16000, 0, "NONE", "NONE"))
        file.writeframes(struct.pack("<3200h", *[v for s in tone for v in (s, -s)]))

    waveform, rate = load(path)
    print(f"shape: {list(waveform.shape)}")
    print(f"sample rate: {rate}")
    print(f"loudest: {waveform.max().item():.4f}")

    # Proof: the tone as it was written, and a file of another kind is refused
    assert waveform.tolist() == [[s / 32768 for s in tone], [-s / 32768 for s in tone]]
    assert (list(waveform.shape), rate) == ([2, 1600], 16000)
    with wave.open(path, "wb") as file:
        file.setparams((1, 1, 8000, 0, "NONE", "NONE"))
    refused = []
    try:
        load(path)
    except ValueError as error:
        refused.append(str(error))
    assert refused == [f"{path} has 8 bits per sample"]
