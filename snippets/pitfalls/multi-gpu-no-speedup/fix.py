import torch
from torch.utils.data import DataLoader, DistributedSampler, TensorDataset


def epoch_of(rank, world_size):
    """The training loop of one process, which begins with the same seed on all."""
    torch.manual_seed(0)
    photos = TensorDataset(torch.arange(640))  # a number stands for each photo
    sampler = DistributedSampler(photos, world_size, rank, shuffle=True)
    loader = DataLoader(photos, batch_size=32, sampler=sampler)
    return torch.cat([batch for (batch,) in loader])  # stands for the training steps


for world_size in (1, 2, 4):
    computed = [epoch_of(rank, world_size) for rank in range(world_size)]
    print(f"{world_size} GPUs, photos that each computes: {len(computed[0])}")

# Proof: each rank has its part, and the parts of all ranks are the photos, once each
for world_size in (1, 2, 4):
    parts = [epoch_of(rank, world_size) for rank in range(world_size)]
    assert [len(part) for part in parts] == [640 // world_size] * world_size
    assert torch.cat(parts).sort().values.tolist() == [*range(640)]
assert len(computed) == world_size == 4
assert [len(part) for part in computed] == [160, 160, 160, 160]
