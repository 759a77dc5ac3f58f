import torch
import torch.distributed as dist
from torch import nn
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import fully_shard


def strangers(model, optimizer):
    """Count what the optimizer holds and the model does not, after a backward()."""
    ours = {id(p) for p in model.parameters()}
    held = [p for group in optimizer.param_groups for p in group["params"]]
    return sum(id(p) not in ours for p in held), len(held)


dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
model = nn.Sequential(nn.Linear(8, 4), nn.Linear(4, 1))
fully_shard(model, mesh=init_device_mesh("cpu", (1,)))
model(torch.randn(2, 8))  # a trial run, before the optimizer is made
optimizer = torch.optim.SGD(model.parameters(), lr=0.05)

print("not of the model, when made: {} of {}".format(*strangers(model, optimizer)))
model(torch.randn(2, 8)).sum().backward()
print("not of the model, after backward: {} of {}".format(*strangers(model, optimizer)))
