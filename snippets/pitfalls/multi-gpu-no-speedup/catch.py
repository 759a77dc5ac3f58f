import torch
from torch.utils.data import DataLoader, TensorDataset


def work_of_an_epoch(loaders, items):
    """How often all ranks together go through the data; over ranks, use all_reduce."""
    return sum(len(labels) for loader in loaders for _, labels in loader) / items


photos = TensorDataset(torch.arange(640), torch.zeros(640))  # photos and labels
for world_size in (1, 2, 4):
    loaders = []
    for _rank in range(world_size):
        loaders.append(DataLoader(photos, batch_size=32, shuffle=True))
    work = work_of_an_epoch(loaders, len(photos))
    steps = len(loaders[0])
    print(f"{world_size} GPUs, steps: {steps}, passes through the data: {work:.2f}")
