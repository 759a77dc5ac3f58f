import random

import torch
from torch.utils.data import DataLoader, IterableDataset


class Events(IterableDataset):
    def __iter__(self):
        yield from range(12)  # as they stand in the log


class Shuffled(IterableDataset):
    """Draw from the next few: set `epoch` before each pass."""

    def __init__(self, source, size):
        self.source, self.size, self.epoch = source, size, 0

    def __iter__(self):
        draw, buffer = random.Random(self.epoch), []
        for event in self.source:
            buffer.append(event)
            if len(buffer) == self.size:
                yield buffer.pop(draw.randrange(self.size))
        while buffer:
            yield buffer.pop(draw.randrange(len(buffer)))


events = Shuffled(Events(), size=4)
loader = DataLoader(events, batch_size=4)
for epoch in range(2):
    events.epoch = epoch
    order = torch.cat(list(loader)).tolist()
    print(f"order: {order}")

# Proof: each event once, none more than three places early; another order each time.
assert sorted(order) == list(range(12))
assert 0 < max(event - place for place, event in enumerate(order)) <= 3
assert order != torch.cat(list(DataLoader(Shuffled(Events(), 4), 4))).tolist()
