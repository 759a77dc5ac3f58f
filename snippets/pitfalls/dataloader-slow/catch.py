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


def share_of_waiting(batches):
    clock, waited = [time.perf_counter()], 0
    for batch in batches:
        clock.append(time.perf_counter())
        waited += clock[-1] - clock[-2]
        train_step(batch)
        clock.append(time.perf_counter())
    return waited / (clock[-1] - clock[0])


model = nn.Linear(256, 1)
loader = DataLoader(Scans(), batch_size=8)
from_loader, repeated = (
    share_of_waiting(loader),
    share_of_waiting([next(iter(loader))] * 4),
)
print(f"waits for data most of the time: {from_loader > 0.5}")
print(f"the same with one batch, repeated: {repeated > 0.5}")
assert repeated < 0.5 < from_loader
