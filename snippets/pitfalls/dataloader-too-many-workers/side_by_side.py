import os
import warnings
from multiprocessing import Barrier

import torch
from torch.utils.data import DataLoader, Dataset

warnings.filterwarnings("ignore", message="This DataLoader will create")
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})  # one core


class Downloads(Dataset):
    """Each item waits, as for a network, until a second one is waiting too."""

    both_wait = Barrier(2)

    def __len__(self):
        return 8

    def __getitem__(self, index):
        self.both_wait.wait(timeout=30)
        return torch.tensor(index)


loader = DataLoader(Downloads(), num_workers=2, multiprocessing_context="fork")
print("items that waited two at a time, on one core:", len(list(loader)))
