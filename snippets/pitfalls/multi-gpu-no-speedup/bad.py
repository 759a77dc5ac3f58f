import torch
from torch.utils.data import DataLoader, TensorDataset


def epoch_of(rank, world_size):
    """The training loop of one process, which begins with the same seed on all."""
    torch.manual_seed(0)
    photos = TensorDataset(torch.arange(640))  # a number stands for each photo
    loader = DataLoader(photos, batch_size=32, shuffle=True)
    return torch.cat([batch for (batch,) in loader])  # stands for the training steps


for world_size in (1, 2, 4):
    computed = [epoch_of(rank, world_size) for rank in range(world_size)]
    print(f"{world_size} GPUs, photos that each computes: {len(computed[0])}")
