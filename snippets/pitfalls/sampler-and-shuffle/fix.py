import torch
from torch.utils.data import DataLoader, DistributedSampler, TensorDataset

rows = TensorDataset(torch.arange(12))
world_size, rank = 2, 0  # as torchrun would say it
sampler = DistributedSampler(rows, world_size, rank) if world_size > 1 else None

loader = DataLoader(rows, batch_size=3, shuffle=sampler is None, sampler=sampler)
orders = []
for epoch in range(2):
    if sampler is not None:
        sampler.set_epoch(epoch)
    orders.append(torch.cat([batch for (batch,) in loader]).tolist())
    print(f"epoch {epoch}: {orders[epoch]}")

# Proof: every other row of the permutation that belongs to the epoch.
for epoch in range(2):
    generator = torch.Generator().manual_seed(epoch)
    assert orders[epoch] == torch.randperm(12, generator=generator)[0::2].tolist()
