import os
from functools import lru_cache

import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset


@lru_cache
def decode(recording):
    """Stands for the decoder of an MP3 or a video: all of it, or nothing."""
    return np.arange(20_000, dtype="f4") + 20_000 * recording


class Clips(Dataset):
    """Four recordings, cut into 50 clips each."""

    def __len__(self):
        return 200

    def __getitem__(self, index):
        recording, clip = divmod(index, 50)
        samples = decode(recording)[clip * 400 :][:400]
        return samples, os.getpid(), decode.cache_info().misses


if __name__ == "__main__":
    torch.manual_seed(0)
    loader = DataLoader(Clips(), 20, True, num_workers=2)
    decoded = {}  # by worker process
    for _ in range(3):
        epoch, process, count = map(torch.cat, zip(*loader, strict=True))
        decoded.update(zip(process.tolist(), count.tolist(), strict=True))
    print(f"recordings decoded in 3 epochs: {sum(decoded.values())}")
    print(f"worker processes started: {len(decoded)}")

# Proof: two new workers in each of three epochs, and each decoded each recording
if __name__ == "__main__":
    assert list(decoded.values()) == [4] * 6
    assert torch.equal(epoch.ravel().sort().values, torch.arange(80_000.0))
