import gc
import re
from pathlib import Path

import torch
from torch.utils.data import DataLoader, Dataset, get_worker_info


def private_megabytes():
    """Return the memory that this process shares with no other (Linux)."""
    rollup = Path("/proc/self/smaps_rollup").read_text()
    return int(re.search(r"Private_Dirty: +(\d+)", rollup)[1]) / 1024


def remember(worker_id):
    get_worker_info().dataset.at_start = private_megabytes()


def growth(batch):
    return private_megabytes() - get_worker_info().dataset.at_start


def copied_by_a_worker(dataset):
    loader = DataLoader(
        dataset,
        batch_size=1000,
        shuffle=True,
        num_workers=2,
        multiprocessing_context="fork",
        worker_init_fn=remember,
        collate_fn=growth,
    )
    return max(loader)


class Sentences(Dataset):
    def __init__(self, n):
        self.sentences = [f"sentence number {i}" for i in range(n)]

    def __len__(self):
        return len(self.sentences)

    def __getitem__(self, index):
        return self.sentences[index]


if __name__ == "__main__":
    torch.manual_seed(0)
    gc.freeze()  # or what the collector copies is counted, too
    for n in 125_000, 250_000:
        copied = copied_by_a_worker(Sentences(n))
        print(f"MB copied of {n} sentences, rounded to tens: {round(copied / 10) * 10}")
