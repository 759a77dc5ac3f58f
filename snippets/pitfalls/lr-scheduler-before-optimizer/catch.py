import math
import warnings

import torch
from torch import nn

warnings.simplefilter("ignore")  # the steps are compared instead


def steps(start, accumulate):
    """Count the steps of the optimizer and of the scheduler in 12 batches."""
    torch.manual_seed(0)
    model = nn.Linear(3, 1)
    nn.init.constant_(model.weight, start)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
    taken = []
    optimizer.register_step_post_hook(lambda *_: taken.append(1))
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=4)
    scaler = torch.amp.GradScaler("cpu")
    for i in range(1, 13):
        loss = model(torch.randn(5, 3)).square().mean() / accumulate
        scaler.scale(loss).backward()
        if i % accumulate == 0:
            scaler.step(optimizer)  # calls optimizer.step(), unless it skips
            scaler.update()
            optimizer.zero_grad()
        scheduler.step()
    return len(taken), scheduler.last_epoch


for name, start, accumulate in [
    ("one by one", 0.5, 1),
    ("accumulated", 0.5, 3),
    ("NaN in the loss", math.nan, 1),
]:
    optimizer_steps, scheduler_steps = steps(start, accumulate)
    print(f"{name}: optimizer {optimizer_steps}, scheduler {scheduler_steps}")
