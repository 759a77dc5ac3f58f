import tempfile
from pathlib import Path

import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset

decoded = []


def decode(recording):
    """Stands for the decoder of an MP3 or a video: all of it, or nothing."""
    decoded.append(recording)
    return np.arange(20_000, dtype="f4") + 20_000 * recording


class Clips(Dataset):
    """Four recordings, cut into 50 clips each."""

    def __init__(self, file):
        self.file = file
        np.save(file, np.stack([decode(recording) for recording in range(4)]))

    def __len__(self):
        return 200

    def __getitem__(self, index):
        recording, clip = divmod(index, 50)
        samples = np.load(self.file, mmap_mode="r")  # reads only what is used
        return np.array(samples[recording, clip * 400 :][:400])


with tempfile.TemporaryDirectory() as folder:
    loader = DataLoader(Clips(Path(folder, "samples.npy")), batch_size=20, shuffle=True)
    for _ in range(3):
        epoch = torch.cat(list(loader))
print(f"recordings decoded in 3 epochs: {len(decoded)}")

# Proof: every recording was decoded once, and every sample arrived in each epoch
assert decoded == [0, 1, 2, 3]
assert torch.equal(epoch.ravel().sort().values, torch.arange(80_000.0))
