import numpy as np
import torch

rows = [np.ones(3), np.ones(3)]
table = torch.tensor(np.array(rows))
print(f"rows: {len(table)}")
assert table.sum() == 2 * 3
