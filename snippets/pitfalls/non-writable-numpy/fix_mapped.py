import tempfile

import numpy as np
import torch

with tempfile.TemporaryDirectory() as folder:
    path = f"{folder}/features.npy"
    np.save(path, np.arange(12, dtype=np.float32).reshape(4, 3))

    table = np.load(path, mmap_mode="c")  # pages that are written are copied
    row = torch.from_numpy(table[2])
    total = row.sum().item()
    emptied = row.zero_().sum().item()
    in_file = np.load(path)[2].sum()
    del table, row
print(f"total: {total:.1f}, set to {emptied:.1f}, still in the file: {in_file:.1f}")

# Proof: 6 + 7 + 8 before and after.
assert total == 6 + 7 + 8
assert in_file == 6 + 7 + 8
assert emptied == 0
