from itertools import islice

from torch.utils.data import DataLoader, DistributedSampler


def endless(loader):
    while True:
        yield from loader


faces = range(64)  # a dataset of 64 faces, each its own number
sampler = DistributedSampler(faces, num_replicas=2, rank=0, shuffle=True)
loader = DataLoader(faces, batch_size=8, sampler=sampler)
steps = islice(endless(loader), 40)  # a GAN that counts steps, not epochs
seen = [face for batch in steps for face in batch.tolist()]
print(f"different faces in 40 steps of this process: {len(set(seen))}")
