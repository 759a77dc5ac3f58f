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
    preparing = dist.new_group(backend="gloo", timeout=timedelta(hours=2))
    if rank == 0:
        prepare(f"{folder}/corpus.pt")
    dist.barrier(group=preparing)
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
        weights = train(1, 2, folder)
    print("weights:", [round(weight, 4) for weight in weights[0].tolist()])

# Proof: the same two steps in one process, with the rows of both ranks
if __name__ == "__main__":
    rows = torch.arange(64.0).view(16, 4) / 64
    torch.manual_seed(0)
    alone = nn.Linear(4, 1)
    optimizer = torch.optim.SGD(alone.parameters(), lr=0.1)
    for batch in rows.split(8):
        optimizer.zero_grad()
        (alone(batch) - batch.sum(1, keepdim=True)).square().mean().backward()
        optimizer.step()
    torch.testing.assert_close(weights, alone.weight.detach())
