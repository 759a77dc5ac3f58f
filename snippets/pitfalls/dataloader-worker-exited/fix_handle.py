import os
import tempfile

import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset


class Readings(Dataset):
    """Records in a file that each worker opens for itself."""

    def __init__(self, path, records):
        self.path, self.records, self.file = path, records, None

    def __len__(self):
        return self.records

    def __getitem__(self, index):
        if self.file is None:  # the first record that this process reads
            # In place of lmdb.open() or h5py.File()
            self.file = np.load(self.path, mmap_mode="r")
        return torch.tensor(self.file[index])


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "readings.npy")
        np.save(path, np.arange(8000).reshape(1000, 8))
        dataset = Readings(path, records=1000)
        batches = list(DataLoader(dataset, batch_size=50, num_workers=2))
    print(f"records: {sum(len(batch) for batch in batches)}")
    print(f"last number: {batches[-1][-1, -1].item()}")

# Proof: all numbers in their order, and no file open before the workers.
if __name__ == "__main__":
    assert torch.cat(batches).flatten().tolist() == list(range(8000))
    assert dataset.file is None
