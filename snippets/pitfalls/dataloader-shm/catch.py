import shutil
from unittest.mock import patch

import torch
from torch.utils.data import DataLoader, Dataset


class Clips(Dataset):
    """Short videos: 16 frames of 64 x 64 pixels."""

    def __len__(self):
        return 512

    def __getitem__(self, index):
        return torch.rand(16, 3, 64, 64)


def assert_fits(loader):
    """Compare the batches that the workers make in advance with /dev/shm."""
    samples = [loader.dataset[i] for i in range(loader.batch_size)]
    batch = loader.collate_fn(samples)  # for several tensors: the sum of their sizes
    batches = loader.num_workers * loader.prefetch_factor + 1
    need, free = batches * batch.nbytes, shutil.disk_usage("/dev/shm").free
    assert need < free, f"{need / 2**20:.0f} MB needed, {free / 2**20:.0f} MB free"


docker = type("Usage", (), {"free": 64 * 2**20})  # Docker's default, empty
loader = DataLoader(Clips(), batch_size=32, num_workers=2, prefetch_factor=4)
with patch("shutil.disk_usage", return_value=docker):
    try:
        assert_fits(loader)
    except AssertionError as error:
        print(f"/dev/shm: {error}")
