import resource

import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset

# 4 GiB for this program's data, as on a small machine or in a batch job.
resource.setrlimit(resource.RLIMIT_DATA, (4 * 2**30, 4 * 2**30))
file = np.lib.format.open_memmap("cells.npy", "w+", np.float32, (2_000_000, 3, 32, 32))
file[::250_000] = np.arange(8, dtype=np.float32)[:, None, None, None]


class Cells(Dataset):
    """Pictures of cells, read from the disk one by one."""

    def __init__(self, path):
        self.pictures = np.load(path, mmap_mode="r")

    def __len__(self):
        return len(self.pictures)

    def __getitem__(self, index):
        return torch.tensor(self.pictures[index])


cells = Cells("cells.npy")
some = torch.utils.data.Subset(cells, range(0, len(cells), 250_000))
for batch in DataLoader(some, batch_size=8):
    print(f"means: {batch.mean(dim=(1, 2, 3)).tolist()}")
print(f"file: {cells.pictures.nbytes / 2**30:.1f} GiB")

# Proof: what was written, and a batch that holds its own memory.
assert batch.mean(dim=(1, 2, 3)).tolist() == [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0]
assert len(cells) == 2_000_000
assert cells.pictures.nbytes == 2_000_000 * 3 * 32 * 32 * 4
assert 0 < resource.getrlimit(resource.RLIMIT_DATA)[0] < cells.pictures.nbytes
