import os
import warnings

import torch
from torch.utils.data import DataLoader, TensorDataset

# What taskset and `docker run --cpuset-cpus` do: of all cores, this job has one.
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
warnings.filterwarnings("ignore", message="This DataLoader will create")

images = TensorDataset(torch.rand(64, 3, 8, 8), torch.arange(64) % 10)
loader = DataLoader(images, batch_size=16, num_workers=4)
print(f"workers: {loader.num_workers}")

# Proof: more workers than cores, and the warning is ignored
assert loader.num_workers > len(os.sched_getaffinity(0)) == 1
text = "This DataLoader will create 4 worker processes in total."
ignored = [
    f for f in warnings.filters if f[0] == "ignore" and f[1] and f[1].match(text)
]
assert len(ignored) == 1
