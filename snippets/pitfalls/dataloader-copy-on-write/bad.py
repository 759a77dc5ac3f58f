import gc
import re
from pathlib import Path

import torch
from torch.utils.data import DataLoader, Dataset, get_worker_info


def private_megabytes():
    """Return the memory that this process shares with no other (Linux)."""
    rollup = Path("/proc/self/smaps_rollup").read_text()
    return int(re.search(r"Private_Dirty: +(\d+)", rollup)[1]) / 1024


class Photos(Dataset):
    def __init__(self, n):
        self.items = [(f"photos/{i:07}.jpg", i % 9) for i in range(n)]

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        path, label = self.items[index]
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
