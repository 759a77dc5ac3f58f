import math
import struct
import tempfile
import wave
from pathlib import Path


def load(path):
    """Read a recording as torchaudio.load has done it since 2.9: by TorchCodec."""
    from torchcodec.decoders import AudioDecoder

    samples = AudioDecoder(path).get_all_samples()
    return samples.data, samples.sample_rate


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
