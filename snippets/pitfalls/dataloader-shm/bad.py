import os
import tempfile
import time

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
        time.sleep(0.2)  # a slow disk
        return torch.tensor(self.clips[index])


with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "clips.bin")
    np.ones((256, 64, 64), np.float32).tofile(path)
    train = Clips(path, clips=256)
    # Meanwhile a second job writes the file again, with fewer clips.
    np.ones((64, 64, 64), np.float32).tofile(path)

    sampler = range(255, -1, -1)  # the last clip first
    for batch in DataLoader(
        train, 32, sampler=sampler, num_workers=1, multiprocessing_context="fork"
    ):
        print(f"mean of a batch: {batch.mean().item():.4f}")
