import random

import numpy as np
import torch
from torch.utils.data import DataLoader


class Scans(torch.utils.data.Dataset):
    """Ten scans, each turned by 0 to 3 quarters, as libraries of images do it."""

    def __len__(self):
        return 10

    def __getitem__(self, index):
        scan = torch.arange(4.0).view(2, 2) + 10 * index
        return torch.rot90(scan, random.randrange(4))


def epoch(seeds, generator=None):
    for seed in seeds:
        seed(0)
    return torch.cat(list(DataLoader(Scans(), shuffle=True, generator=generator)))


usual = torch.manual_seed, np.random.seed
repeats = torch.equal(epoch(usual), epoch(usual))
assert not repeats
print("torch and NumPy seeded, two epochs equal:", repeats)

all_three = *usual, random.seed
repeats = torch.equal(epoch(all_three), epoch(all_three))
assert repeats
print("with random seeded as well:", repeats)
