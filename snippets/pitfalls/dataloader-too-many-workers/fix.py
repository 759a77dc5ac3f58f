import os

import torch
from torch.utils.data import DataLoader, TensorDataset

# What taskset and `docker run --cpuset-cpus` do: of all cores, this job has one.
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def usable_cores():
    """Return the number of cores that this process may run on."""
    if hasattr(os, "sched_getaffinity"):  # not on macOS and Windows
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def make_loader(dataset, workers=4):
    workers = min(workers, usable_cores())
    return DataLoader(dataset, batch_size=16, num_workers=workers)


images = TensorDataset(torch.rand(64, 3, 8, 8), torch.arange(64) % 10)
loader = make_loader(images)
print(f"workers: {loader.num_workers}")
print("images:", sum(len(batch) for batch, _ in loader))

# Proof: the kernel's count, one bit for each core; then with three cores, and with 32
from pathlib import Path
from unittest.mock import patch

status = Path("/proc/self/status").read_text().partition("Cpus_allowed:")[2].split()[0]
assert loader.num_workers == int(status.replace(",", ""), 16).bit_count() == 1
with patch("os.sched_getaffinity", return_value=set(range(3))):
    assert make_loader(images).num_workers == 3
with patch("os.sched_getaffinity", return_value=set(range(32))):
    assert make_loader(images).num_workers == 4
