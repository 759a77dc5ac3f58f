import random

import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader, TensorDataset, WeightedRandomSampler

torch.manual_seed(0)
labels = torch.tensor([0] * 950 + [1] * 50)  # fraud is rare
payments = TensorDataset(torch.randn(1000, 4), labels)
weights = 1 / labels.bincount()[labels]
balanced = WeightedRandomSampler(weights, num_samples=1000)
for options in ({"shuffle": True}, {"sampler": balanced}):
    loader = DataLoader(payments, batch_size=100, **options)
    found = [batch.sum().item() for _, batch in loader]
    print(*options, "- fraud in each batch of 100:", found)


class ByLength:
    """Lists of indices of texts of similar length, in random order."""

    def __init__(self, lengths, size):
        order = sorted(range(len(lengths)), key=lambda index: lengths[index])
        self.batches = [order[i : i + size] for i in range(0, len(order), size)]

    def __iter__(self):
        return iter(random.sample(self.batches, len(self.batches)))


lengths = torch.randint(1, 100, (64,)).tolist()
texts = [torch.ones(length) for length in lengths]
padding = {}
for options in (
    {"batch_size": 8, "shuffle": True},
    {"batch_sampler": ByLength(lengths, 8)},
):
    loader = DataLoader(texts, collate_fn=pad_sequence, **options)
    cells = torch.cat([batch.flatten() for batch in loader])
    padding[[*options][-1]] = (cells == 0).float().mean().item()
print("share of padding:", {name: f"{share:.2f}" for name, share in padding.items()})

# Proof: as many of both, and no text is lost
assert 400 < sum(found) < 600
drawn = torch.tensor([*balanced]).bincount(minlength=1000)
assert 8 < drawn[950:].float().mean() < 12
assert (drawn[:950] == 0).float().mean() > 0.5
assert cells.sum() == sum(lengths)
assert padding["batch_sampler"] < 0.5 * padding["shuffle"]
