import torch
from torch.utils.data import DataLoader, TensorDataset


def loader(samples):
    flats = TensorDataset(torch.zeros(samples, 4))
    return DataLoader(flats, batch_size=32, drop_last=True)


for name, part in {"training": loader(200), "validation": loader(20)}.items():
    print(f"{name}: {len(part.dataset)} samples, {len(part)} batches")
