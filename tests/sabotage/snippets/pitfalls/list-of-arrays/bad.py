import numpy as np
import torch

rows = [np.ones(3), np.ones(3)]
table = torch.tensor(rows)
print(f"rows: {len(table)}")
