import time

import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Scans(Dataset):
    def __len__(self):
        return 32

    def __getitem__(self, index):
        time.sleep(0.01)  # stands for a slow disk or decoder
        return torch.full((256,), index / 32)


def train_step(batch):
    loss = model(batch).square().mean()
    loss.backward()
    return loss.item()  # on a GPU this waits until the step is done


def waits(batches):
    """Count the batches that took longer to arrive than to train on."""
    count, clock = 0, time.perf_counter()
    for batch in batches:
        arrived = time.perf_counter()
        train_step(batch)
        trained = time.perf_counter()
        count += arrived - clock > trained - arrived
        clock = trained
    return count


model = nn.Linear(256, 1)
loader = DataLoader(Scans(), batch_size=8)
one_batch = next(iter(loader))
print(f"waits, reading from the loader: {waits(loader)} of {len(loader)}")
print(f"waits, one batch repeated: {waits([one_batch] * 4)} of 4")
