import torch
from torch import nn

optimizer = torch.optim.SGD(nn.Linear(4, 1).parameters(), lr=0.4)
scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, "min", 0.5, 1, True)
for epoch, error in enumerate([0.9, 0.5, 0.48, 0.46, 0.44]):  # it gets better
    scheduler.step(error)
    rate = scheduler.get_last_lr()[0]
    print(f"epoch {epoch}, learning rate: {rate}")

# Proof: True became the threshold: an error would have to be below 0 times the best.
assert scheduler.threshold is True
assert rate == 0.1
