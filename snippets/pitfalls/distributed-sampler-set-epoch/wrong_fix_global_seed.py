import torch
from torch.utils.data import DataLoader, Dataset, DistributedSampler


class Scans(Dataset):
    """A hundred scans; each stands for itself as its number."""

    def __len__(self):
        return 100

    def __getitem__(self, index):
        return index


def train(rank, world_size):
    """What the process with this rank does; returns the batches that it trained on."""
    data = Scans()
    sampler = DistributedSampler(data, num_replicas=world_size, rank=rank, shuffle=True)
    loader = DataLoader(data, batch_size=16, sampler=sampler, drop_last=True)
    batches = []
    for epoch in range(10):
        torch.manual_seed(epoch)
        for batch in loader:
            batches.append(tuple(batch.tolist()))  # stands for the training step
    return batches


batches = train(0, world_size=2) + train(1, world_size=2)
print(f"different batches among {len(batches)}: {len(set(batches))}")
print(f"scans never trained on: {100 - len({scan for b in batches for scan in b})}")

# Proof: each rank has the three batches of its first epoch ten times
expected = []
for rank in range(2):
    draw = torch.Generator().manual_seed(0)
    share = torch.randperm(100, generator=draw)[rank::2].tolist()
    expected += [tuple(share[:16]), tuple(share[16:32]), tuple(share[32:48])] * 10
assert batches == expected
