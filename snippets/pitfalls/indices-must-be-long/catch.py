import torch
from torch.utils.data import DataLoader


def not_an_index(batch, names):
    """Name the columns that cannot be used as an index."""
    good = (torch.int64, torch.int32, torch.bool)
    return {name: batch[name].dtype for name in names if batch[name].dtype not in good}


orders = [
    {"customer": 3, "product": 7.0, "price": 19.9},
    {"customer": 5, "product": 2.0, "price": 4.5},
]
batch = next(iter(DataLoader(orders, batch_size=2)))
print(f"no index: {not_an_index(batch, ['customer', 'product'])}")
