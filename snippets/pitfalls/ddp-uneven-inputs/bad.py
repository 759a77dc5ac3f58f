import tempfile

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn
from torch.nn.parallel import DistributedDataParallel

FILES = [40, 24, 32, 16]  # rows of sensor data in each file


def stream(rank, world_size):
    draw = torch.Generator().manual_seed(rank)
    for rows in FILES[rank::world_size]:
        yield from torch.randn(rows, 4, generator=draw).split(8)


def train(rank, world_size, folder, trained, weights):
    store = f"file://{folder}/meet"
    dist.init_process_group("gloo", init_method=store, rank=rank, world_size=world_size)
    torch.manual_seed(0)
    model = DistributedDataParallel(nn.Linear(4, 1))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    try:
        for batch in stream(rank, world_size):
            loss = (model(batch) - batch.sum(1, keepdim=True)).square().mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            trained[rank] += 1
        weights[rank] = model.module.weight.detach()
    except RuntimeError:
        pass  # gloo raises as the other process has exited; else this one would wait


if __name__ == "__main__":
    trained = torch.zeros(2, dtype=torch.int64).share_memory_()
    weights = torch.full((2, 1, 4), torch.nan).share_memory_()
    with tempfile.TemporaryDirectory() as folder:
        arguments = (2, folder, trained, weights)
        mp.start_processes(train, arguments, nprocs=2, start_method="fork")
    print("batches trained on, by rank:", trained.tolist())
    ended = weights[:, 0, 0].isfinite().sum()
    print(f"ranks that reach the end of the epoch: {ended}")
