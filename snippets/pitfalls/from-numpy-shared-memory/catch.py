import numpy as np
import torch
from torch.utils.data import Dataset


def changed_by_reading(dataset, rows):
    """Read each item, and count the rows of the data that this changed."""
    before = [row.copy() for row in rows]
    for index in range(len(dataset)):
        dataset[index]
    pairs = zip(rows, before, strict=True)
    return sum(not np.array_equal(now, then, equal_nan=True) for now, then in pairs)


def in_shared_memory(tensors):
    """Count the tensors that begin where another one begins."""
    return len(tensors) - len({x.data_ptr() for x in tensors})


class Photos(Dataset):
    def __init__(self, images):
        self.images = images

    def __len__(self):
        return len(self.images)

    def __getitem__(self, index):
        image = torch.from_numpy(self.images[index])
        image -= 120
        return image, 1


images = np.full((20, 64), 130, dtype=np.float32)
frame = np.zeros(64, dtype=np.float32)
frames = [torch.from_numpy(frame) for _ in range(8)]
print(f"rows changed by reading: {changed_by_reading(Photos(images), images)} of 20")
print(f"stored tensors in the memory of another: {in_shared_memory(frames)} of 8")
