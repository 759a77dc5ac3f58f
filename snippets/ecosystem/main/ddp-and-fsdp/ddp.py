import os
import tempfile

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn
from torch.nn.parallel import DistributedDataParallel


def data():
    generator = torch.Generator().manual_seed(0)
    return torch.randn(16, 4, generator=generator), torch.randn(
        16, 1, generator=generator
    )


def build():
    torch.manual_seed(1)
    return nn.Linear(4, 1)


def worker(rank, processes, folder):
    store = f"file://{folder}/meet"
    dist.init_process_group("gloo", init_method=store, rank=rank, world_size=processes)
    model = DistributedDataParallel(build())
    inputs, targets = data()
    mine = slice(rank, None, processes)  # what DistributedSampler does
    nn.functional.mse_loss(model(inputs[mine]), targets[mine]).backward()
    if rank == 0:
        torch.save(model.module.weight.grad, os.path.join(folder, "gradient.pt"))
    del model  # DDP's own threads must be gone before the group is
    dist.barrier()
    dist.destroy_process_group()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        mp.spawn(worker, args=(2, folder), nprocs=2)
        averaged = torch.load(os.path.join(folder, "gradient.pt"))

    model, (inputs, targets) = build(), data()
    nn.functional.mse_loss(model(inputs), targets).backward()
    torch.testing.assert_close(averaged, model.weight.grad)
    print("two processes with half a batch each have the gradient of the whole batch")
