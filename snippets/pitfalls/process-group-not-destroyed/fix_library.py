import torch
import torch.distributed as dist
from torch import nn


def start(world_size):
    """Stands for a library: it makes a group where there are several processes."""
    if world_size is not None:
        dist.init_process_group(
            "gloo", store=dist.HashStore(), rank=0, world_size=world_size
        )


def finish():
    if dist.is_available() and dist.is_initialized():
        dist.destroy_process_group()


started = {"with python": None, "by torchrun, one rank": 1}
left = {}
for how, world_size in started.items():
    start(world_size)
    torch.manual_seed(0)
    model, batch = nn.Linear(5, 2), torch.randn(8, 5)
    mean = model(batch).mean().detach()
    if dist.is_initialized():
        dist.all_reduce(mean)
    made = int(dist.is_initialized())
    finish()  # the last line of the program
    left[how] = made, int(dist.is_initialized())
    print(f"started {how}: mean {mean:.4f}, groups made and left: {left[how]}")

# Proof: no group is left, and a new one can be made in the same process.
assert list(left.values()) == [(0, 0), (1, 0)]
dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
assert dist.get_world_size() == 1
assert abs(mean - model(batch).sum() / 16) < 1e-6
dist.destroy_process_group()
