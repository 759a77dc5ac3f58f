import contextlib
import os
import time
from multiprocessing import active_children
from pathlib import Path

import torch
from torch.utils.data import DataLoader, Dataset


class Clips(Dataset):
    """Short videos: 8 frames of 64 x 64 pixels."""

    def __len__(self):
        return 512

    def __getitem__(self, index):
        return torch.rand(8, 3, 64, 64)


def in_shared_memory():
    """Bytes that this process and its workers hold in /dev/shm."""
    files = {}
    for process in os.getpid(), *(worker.pid for worker in active_children()):
        for file in Path(f"/proc/{process}/fd").iterdir():
            with contextlib.suppress(FileNotFoundError):  # closed in the meantime
                if os.readlink(file).startswith("/dev/shm/torch_"):
                    files[file.stat().st_ino] = file.stat().st_size
    return sum(files.values())


def full(loader, size):
    """Take one batch, and wait until the workers stop because they are ahead."""
    batches = iter(loader)
    batch, patience = next(batches), time.monotonic() + 20
    while in_shared_memory() < size and time.monotonic() < patience:
        time.sleep(0.01)
    time.sleep(0.1)
    return batch.nbytes, in_shared_memory()


for workers, ahead in (2, 4), (2, 2), (1, 1):
    loader = DataLoader(
        Clips(),
        batch_size=16,
        num_workers=workers,
        prefetch_factor=ahead,
        multiprocessing_context="fork",
    )
    batches = workers * ahead + 1
    batch, shared = full(loader, batches * 16 * 8 * 3 * 64 * 64 * 4)
    print(f"{workers} workers, prefetch_factor {ahead}: {shared / batch:.0f} batches")
    print(f"in shared memory: {shared / 2**20:.1f} MB")

# Proof: the last loader holds two batches of floats, counted by hand.
assert batches == 2
assert batch == 16 * 8 * 3 * 64 * 64 * 4
assert shared == 2 * batch
