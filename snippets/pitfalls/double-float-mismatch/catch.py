import numpy as np
import torch
from torch.utils.data import DataLoader


def doubles(batch):
    """Name the entries of a batch that are float64."""
    return [name for name, value in batch.items() if value.dtype == torch.float64]


houses = [
    {
        "rooms": np.array([3, 4], dtype=np.float32),
        "distance": np.array([0.4, 2.1]),
        "price": 310.5,  # a number of Python
    }
    for _ in range(8)
]
batch = next(iter(DataLoader(houses, batch_size=4)))
print(f"float64: {doubles(batch)}")
