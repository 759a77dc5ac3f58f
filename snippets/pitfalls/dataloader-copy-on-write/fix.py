import gc
import re
from pathlib import Path

import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset, get_worker_info


def private_megabytes():
    """Return the memory that this process shares with no other (Linux)."""
    rollup = Path("/proc/self/smaps_rollup").read_text()
    return int(re.search(r"Private_Dirty: +(\d+)", rollup)[1]) / 1024


class Photos(Dataset):
    def __init__(self, n):
        self.paths = np.array([f"photos/{i:07}.jpg" for i in range(n)], dtype=bytes)
        self.labels = np.array([i % 9 for i in range(n)])

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, index):
        path, label = self.paths[index].decode(), self.labels[index]
        return f"{path} {label}"  # a real dataset opens the file


def remember(worker_id):
    get_worker_info().dataset.at_start = private_megabytes()


def growth(batch):
    return private_megabytes() - get_worker_info().dataset.at_start


if __name__ == "__main__":
    torch.manual_seed(0)
    gc.freeze()  # or what the collector copies is counted, too
    loader = DataLoader(
        Photos(200_000),
        batch_size=2000,
        shuffle=True,
        num_workers=2,
        multiprocessing_context="fork",
        worker_init_fn=remember,
        collate_fn=growth,
    )
    copied = max(loader)
    print(f"MB that a worker copied, rounded to tens: {round(copied / 10) * 10}")

# Proof: what remains is the worker's own; the items are what the list held
if __name__ == "__main__":
    assert copied < 5
    assert len(loader.dataset) == 200_000
    assert loader.dataset.paths[123_456].decode() == "photos/0123456.jpg"
    assert loader.dataset[123_456] == f"photos/0123456.jpg {123_456 % 9}"
