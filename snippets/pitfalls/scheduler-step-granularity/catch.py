import torch
from torch import nn


def length_in_epochs(scheduler, horizon):
    """After the first epoch: how many epochs does the whole schedule take?"""
    return horizon / scheduler.last_epoch


weight = nn.Parameter(torch.zeros(1))
optimizer = torch.optim.SGD([weight], lr=0.02)
scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, milestones=[20, 30])
for _ in range(16):  # the first of 40 epochs
    optimizer.step()
    scheduler.step()
print(f"epochs to the last milestone: {length_in_epochs(scheduler, 30):.2f}")
