import torch
from torch.utils.data import DataLoader, DistributedSampler, TensorDataset

rows = TensorDataset(torch.arange(12))
world_size, rank = 2, 0  # as torchrun would say it
sampler = DistributedSampler(rows, world_size, rank) if world_size > 1 else None

loader = DataLoader(rows, batch_size=3, shuffle=True, sampler=sampler)
orders = []
for epoch in range(2):
    orders.append(torch.cat([batch for (batch,) in loader]).tolist())
    print(f"epoch {epoch}: {orders[epoch]}")
