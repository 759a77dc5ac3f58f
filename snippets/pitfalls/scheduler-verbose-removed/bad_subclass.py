import torch
from torch import nn
from torch.optim.lr_scheduler import LRScheduler


class Poly(LRScheduler):
    """Falls to zero in a given number of epochs, as in code for segmentation."""

    def __init__(self, optimizer, epochs, last_epoch=-1):
        self.epochs = epochs
        super().__init__(optimizer, last_epoch, False)  # verbose

    def get_lr(self):
        left = 1 - self.last_epoch / self.epochs
        return [base * left**0.9 for base in self.base_lrs]


optimizer = torch.optim.SGD(nn.Conv2d(3, 2, 1).parameters(), lr=0.1)
scheduler = Poly(optimizer, epochs=4)
for epoch in range(4):
    optimizer.step()
    scheduler.step()
    rate = scheduler.get_last_lr()[0]
    print(f"epoch {epoch}, learning rate: {rate:.4f}")
