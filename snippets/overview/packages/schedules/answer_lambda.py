import math

import torch
from torch.optim import lr_scheduler as schedule

warm, steps = 10, 60


def factor(step):
    if step < warm:
        return 0.1 + 0.9 * step / warm
    return (1 + math.cos(math.pi * (step - warm) / (steps - warm))) / 2


def rates(scheduler):
    seen = []
    for _ in range(steps):
        seen.append(scheduler.get_last_lr()[0])
        scheduler.optimizer.step()
        scheduler.step()
    return torch.tensor(seen)


def optimizer():
    return torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=0.1)


mine = rates(schedule.LambdaLR(optimizer(), factor))
other = optimizer()
parts = [
    schedule.LinearLR(other, start_factor=0.1, total_iters=warm),
    schedule.CosineAnnealingLR(other, T_max=steps - warm),
]
joined = rates(schedule.SequentialLR(other, parts, milestones=[warm]))
print(f"largest difference: {(mine - joined).abs().max():.6f}")
print("first, highest, last:", [f"{r:.4f}" for r in (mine[0], mine.max(), mine[-1])])

# Proof: both are the same curve
torch.testing.assert_close(mine, joined)
assert mine.argmax() == warm
