import os
from pathlib import Path

import torch
from torch.utils.data import DataLoader, TensorDataset

# What taskset and `docker run --cpuset-cpus` do: of all cores, this job has one.
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def usable_cores():
    """Return the number of cores that this process may run on."""
    if hasattr(os, "sched_getaffinity"):  # not on macOS and Windows
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


images = TensorDataset(torch.rand(64, 3, 8, 8), torch.arange(64) % 10)
loader = DataLoader(images, batch_size=16, num_workers=min(8, usable_cores()))
print(f"workers: {loader.num_workers}")

# What the kernel says: one bit for each core.
status = Path("/proc/self/status").read_text().partition("Cpus_allowed:")[2].split()[0]
assert loader.num_workers == int(status.replace(",", ""), 16).bit_count() == 1
