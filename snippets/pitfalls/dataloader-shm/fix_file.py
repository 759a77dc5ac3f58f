import os
import tempfile

import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset


class Clips(Dataset):
    """Spectrograms, mapped from a file that another script wrote."""

    def __init__(self, path, clips):
        shape = (clips, 64, 64)
        self.clips = np.memmap(path, dtype=np.float32, mode="r", shape=shape)

    def __len__(self):
        return len(self.clips)

    def __getitem__(self, index):
        return torch.tensor(self.clips[index])


def write(clips, path):
    """Write a new file and put it in the place of the old one, which stays mapped."""
    clips.tofile(f"{path}.new")
    os.replace(f"{path}.new", path)


with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "clips.bin")
    write(np.ones((256, 64, 64), np.float32), path)
    train = Clips(path, clips=256)
    # Meanwhile a second job writes the file again, with fewer clips.
    write(np.full((64, 64, 64), 3, np.float32), path)

    total = 0.0
    for batch in DataLoader(train, 32, num_workers=1, multiprocessing_context="fork"):
        total += batch.sum().item()
    print(f"sum of the mapped file: {total:.0f}")
    print(f"sum of the new file: {np.fromfile(path, np.float32).sum():.0f}")
    new = np.fromfile(path, np.float32)

# Proof: what both jobs wrote, counted by hand.
assert total == 256 * 64 * 64
assert new.sum() == 3 * 64 * 64 * 64
