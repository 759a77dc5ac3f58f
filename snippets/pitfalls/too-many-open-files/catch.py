import os

import torch
from torch.utils.data import DataLoader, Dataset


class Slides(Dataset):
    """Tiles of a slide, with the place of each."""

    def __len__(self):
        return 500

    def __getitem__(self, index):
        return torch.full((3, 8, 8), index / 500), torch.tensor([index % 50, index])


def descriptors():
    """Number of descriptors that this process has open (Linux)."""
    return len(os.listdir("/proc/self/fd"))


if __name__ == "__main__":
    loader = DataLoader(Slides(), batch_size=10, num_workers=1)
    places, opened = [], []
    for _, place in loader:
        places.append(place)
        opened.append(descriptors())
    print(f"more open after each batch: {(opened[40] - opened[10]) / 30:.1f}")
