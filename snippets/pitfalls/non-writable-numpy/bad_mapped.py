import tempfile

import numpy as np
import torch

with tempfile.TemporaryDirectory() as folder:
    path = f"{folder}/features.npy"
    np.save(path, np.arange(12, dtype=np.float32).reshape(4, 3))

    table = np.load(path, mmap_mode="r")  # reads the rows that are used
    row = torch.from_numpy(table[2])
    total = row.sum().item()
    del table, row
print(f"total: {total:.1f}")
