# Needs a CPU build of torch.
import torch
from torch.utils.data import DataLoader

dataset = torch.arange(8.0)
next(iter(DataLoader(dataset, batch_size=4, pin_memory=True)))

pinned = torch.cuda.is_available()  # on a Mac's GPU it warns as well
assert not pinned
next(iter(DataLoader(dataset, batch_size=4, pin_memory=pinned)))
