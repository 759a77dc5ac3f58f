import os

import torch
from torch.utils.data import DataLoader, TensorDataset

# What taskset and `docker run --cpuset-cpus` do: of all cores, this job has one.
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

images = TensorDataset(torch.rand(64, 3, 8, 8), torch.arange(64) % 10)
loader = DataLoader(images, batch_size=16, num_workers=4)
print(f"workers: {loader.num_workers}")
print("images:", sum(len(batch) for batch, _ in loader))
