from itertools import count, islice

from torch.utils.data import DataLoader, DistributedSampler


def endless(loader, first_epoch=0):
    for epoch in count(first_epoch):
        loader.sampler.set_epoch(epoch)
        yield from loader


faces = range(64)  # a dataset of 64 faces, each its own number
sampler = DistributedSampler(faces, num_replicas=2, rank=0, shuffle=True)
loader = DataLoader(faces, batch_size=8, sampler=sampler)
steps = islice(endless(loader), 40)  # a GAN that counts steps, not epochs
seen = [face for batch in steps for face in batch.tolist()]
print(f"different faces in 40 steps of this process: {len(set(seen))}")

# Proof: each epoch is this rank's half of a permutation of its own
import torch

expected = []
for epoch in range(10):
    draw = torch.Generator().manual_seed(epoch)
    expected += torch.randperm(64, generator=draw)[0::2].tolist()
assert seen == expected
assert len(set(seen)) == len(set(expected)) == 64
