import torch
from torch.utils.data import DataLoader, IterableDataset


class Events(IterableDataset):
    def __iter__(self):
        yield from range(12)  # as they stand in the log


loader = DataLoader(Events(), batch_size=4, shuffle=True)
order = torch.cat(list(loader)).tolist()
print(f"order: {order}")
