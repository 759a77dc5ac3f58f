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
print("torch.manual_seed repeats torch, NumPy, random:", *np.equal(first, second))

torch.manual_seed(0)
plain = order()
torch.manual_seed(0)
torch.rand(1)  # one draw more, anywhere in the program
assert order() != plain
print("the shuffled order survives another draw:", order() == plain)

own = order(torch.Generator().manual_seed(0))
torch.rand(1)
assert order(torch.Generator().manual_seed(0)) == own
print("with a generator of its own:", order(torch.Generator().manual_seed(0)) == own)
