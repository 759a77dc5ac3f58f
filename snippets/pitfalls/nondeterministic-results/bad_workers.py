import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset


class Scans(Dataset):
    """Scans that are turned by a random angle."""

    def __len__(self):
        return 16

    def __getitem__(self, index):
        return np.random.uniform(-20, 20)  # the angle only, to keep it short


def angles(num_workers):
    torch.manual_seed(0)
    loader = DataLoader(Scans(), batch_size=4, num_workers=num_workers)
    return torch.cat(list(loader))


if __name__ == "__main__":
    changed = (angles(num_workers=1) != angles(num_workers=2)).sum()
    print(f"scans turned differently with two workers: {changed} of 16")
