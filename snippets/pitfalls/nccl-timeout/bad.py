import tempfile
import time
from datetime import timedelta

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn
from torch.nn.parallel import DistributedDataParallel


def prepare(path):
    time.sleep(1.2)  # stands for tokenising a large corpus
    torch.save(torch.arange(64.0).view(16, 4) / 64, path)


def train(rank, world_size, folder):
    dist.init_process_group(
        "gloo",
        init_method=f"file://{folder}/meet",
        rank=rank,
        world_size=world_size,
        timeout=timedelta(seconds=0.5),  # ten minutes by default with NCCL
    )
    if rank == 0:
        prepare(f"{folder}/corpus.pt")
    dist.barrier()
    rows = torch.load(f"{folder}/corpus.pt")[rank::world_size]
    torch.manual_seed(0)
    model = DistributedDataParallel(nn.Linear(4, 1))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for batch in rows.split(4):
        loss = (model(batch) - batch.sum(1, keepdim=True)).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return model.module.weight.detach()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        fork = mp.get_context("fork")
        fork.Process(target=train, args=(0, 2, folder), daemon=True).start()
        train(1, 2, folder)
