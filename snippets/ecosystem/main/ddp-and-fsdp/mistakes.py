import contextlib
import warnings

import torch
import torch.distributed as dist
from torch import nn
from torch.distributed.algorithms.ddp_comm_hooks.default_hooks import allreduce_hook
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import fully_shard
from torch.nn.parallel import DistributedDataParallel

# One process is enough to see these.
dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
torch.manual_seed(0)
tokens, topics = torch.randint(50, (8, 6)), torch.randint(3, (8,))


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(50, 8)
        self.pooler = nn.Linear(8, 8)
        self.head = nn.Linear(8, 3)

    def forward(self, tokens):
        return self.head(self.embed(tokens).mean(1))  # the pooler is not called


def loss_of(model):
    return nn.functional.cross_entropy(model(tokens), topics)


def two_steps(name, frozen="", **options):
    model = Encoder()
    if frozen == "before":
        model.pooler.requires_grad_(False)
    wrapped = DistributedDataParallel(model, **options)
    if frozen == "after":
        model.pooler.requires_grad_(False)
    try:
        for _ in range(2):
            loss_of(wrapped).backward()
        print(f"{name}: no error")
    except RuntimeError as error:
        print(f"{name}: RuntimeError: {str(error).partition('.')[0]}.")


two_steps("a layer that is not used")
two_steps("frozen after wrapping", frozen="after")
two_steps("frozen before wrapping", frozen="before")
two_steps("find_unused_parameters=True", find_unused_parameters=True)


def exchanges(inside):
    """Count the exchanges of four backward passes, three of them in no_sync."""
    model = DistributedDataParallel(nn.Linear(4, 1))
    seen = []

    def hook(_, bucket):
        seen.append(bucket.index())
        return allreduce_hook(None, bucket)

    model.register_comm_hook(None, hook)
    for number in range(4):
        quiet = contextlib.nullcontext() if number == 3 else model.no_sync()
        if inside == "forward and backward":
            with quiet:
                model(torch.ones(2, 4)).mean().backward()
        else:
            loss = model(torch.ones(2, 4)).mean()
            with quiet:
                loss.backward()
    return len(seen)


print()
for inside in ("forward and backward", "backward only"):
    print(f"no_sync around {inside}: {exchanges(inside)} exchanges in 4 passes")


def moved(first):
    """Return how far a step moves a weight."""
    model, mesh = Encoder(), init_device_mesh("cpu", (1,))
    if first == "optimizer":
        optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
    fully_shard(model, mesh=mesh)
    if first == "fully_shard":
        optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
    before = model.head.bias.full_tensor().detach().clone()
    loss_of(model).backward()
    optimizer.step()
    return (model.head.bias.full_tensor() - before).abs().max().item()


print()
for first in ("optimizer", "fully_shard"):
    print(f"{first} made first: the step moves the bias by {moved(first):.2f}")

row = nn.Sequential(nn.Embedding(50, 8), nn.Linear(8, 50))
fully_shard(row, mesh=init_device_mesh("cpu", (1,)))
print()
with warnings.catch_warnings(record=True) as caught:
    row(tokens)
print(caught[0].category.__name__, caught[0].message, sep=": ")
dist.destroy_process_group()
