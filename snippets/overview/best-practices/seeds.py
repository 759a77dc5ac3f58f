import random

import numpy as np
import torch
from torch.utils.data import DataLoader

songs = list(range(10))


def order(generator=None):
    loader = DataLoader(songs, batch_size=5, shuffle=True, generator=generator)
    return torch.cat(list(loader)).tolist()


def draws():
    return torch.rand(1).item(), np.random.rand(), random.random()


torch.manual_seed(0)
first = draws()
torch.manual_seed(0)
second = draws()
drawn = zip(("torch", "NumPy", "random"), first, second, strict=True)
repeated = [name for name, one, other in drawn if one == other]
assert repeated == ["torch"]
print("repeated after torch.manual_seed:", repeated)

torch.manual_seed(0)
plain = order()
torch.manual_seed(0)
torch.rand(1)  # one draw more, anywhere in the program
moved = order()
assert moved != plain
print("shuffled order:     ", plain)
print("after one more draw:", moved)

own = order(torch.Generator().manual_seed(0))
torch.rand(1)
again = order(torch.Generator().manual_seed(0))
assert again == own
print("own generator:      ", own)
print("after one more draw:", again)

torch.manual_seed(0)
print(f"next random number: {torch.rand(1).item():.4f}", end=", ")
torch.manual_seed(0)
list(DataLoader(songs))  # a validation pass, not shuffled
print(f"after a pass over an unshuffled loader: {torch.rand(1).item():.4f}")
