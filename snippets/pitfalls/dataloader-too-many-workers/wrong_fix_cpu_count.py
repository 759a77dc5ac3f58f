import os
from unittest.mock import patch

import torch
from torch.utils.data import DataLoader, TensorDataset

# What taskset and `docker run --cpuset-cpus` do: of all cores, this job has one.
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

images = TensorDataset(torch.rand(64, 3, 8, 8), torch.arange(64) % 10)
with patch("os.cpu_count", return_value=32):  # as on a node with 32 cores
    loader = DataLoader(images, batch_size=16, num_workers=os.cpu_count() // 2)
print(f"workers: {loader.num_workers}")

# Proof: more workers than cores
assert loader.num_workers == 16 > len(os.sched_getaffinity(0)) == 1
