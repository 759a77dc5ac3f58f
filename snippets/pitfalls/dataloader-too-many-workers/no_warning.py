import os

import torch
from torch.utils.data import DataLoader, TensorDataset

os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})  # one core

images = TensorDataset(torch.rand(64, 3, 8, 8), torch.arange(64) % 10)
train = DataLoader(images, batch_size=16, num_workers=1, persistent_workers=True)
validation = DataLoader(images, batch_size=64, num_workers=1, persistent_workers=True)
print("workers for one core:", train.num_workers + validation.num_workers)
