import tempfile

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn
from torch.nn.parallel import DistributedDataParallel


def differing(model):
    """Names of the parameters that are not those of rank 0 on all ranks."""
    names = []
    for name, parameter in model.named_parameters():
        first = parameter.detach().clone()
        dist.broadcast(first, src=0)
        differs = (parameter != first).any().int()
        dist.all_reduce(differs, op=dist.ReduceOp.MAX)
        if differs:
            names.append(name)
    return names


def train(rank, world_size, folder):
    store = f"file://{folder}/meet"
    dist.init_process_group("gloo", init_method=store, rank=rank, world_size=world_size)
    model = DistributedDataParallel(nn.Linear(4, 1))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    torch.manual_seed(rank)
    for _ in range(3):
        batch = torch.randn(8, 4)
        loss = model.module(batch).square().mean()  # past DDP
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    names = differing(model)
    if rank == 0:
        print("different on the ranks:", names)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        mp.start_processes(train, (2, folder), nprocs=2, start_method="fork")
