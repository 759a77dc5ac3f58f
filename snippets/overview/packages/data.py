import torch
from torch.utils.data import DataLoader, Dataset, IterableDataset


class Clips(Dataset):
    """Map-style: a length, and an item for each index."""

    def __len__(self):
        return 100

    def __getitem__(self, index):
        return torch.full((8,), float(index)), index % 2


class Sensor(IterableDataset):
    """A stream: items in the order in which they come."""

    def __iter__(self):
        yield from torch.arange(10.0)


loader = DataLoader(Clips(), batch_size=16, shuffle=True)
sizes = [len(label) for clip, label in loader]
assert sizes == [16] * 6 + [4]
print("batches of 100 clips:", sizes)
print("batches of a stream:", [batch.tolist() for batch in DataLoader(Sensor(), 4)])
print("any sequence will do:", [batch.tolist() for batch in DataLoader([3, 1, 2])])

abstract = getattr(Dataset, "__abstractmethods__", ())
print("abstract methods of Dataset:", len(abstract))
try:
    Dataset()[0]
except NotImplementedError as error:
    print("NotImplementedError:", error)
try:
    next(loader)
except TypeError as error:
    print("TypeError:", error)
