import os
import tempfile

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import fully_shard


def build():
    torch.manual_seed(1)
    return nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 2))


def data():
    return torch.randn(4, 8, generator=torch.Generator().manual_seed(0))


def step(model):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    model(data()).square().mean().backward()
    optimizer.step()


def worker(rank, processes, folder):
    store = f"file://{folder}/meet"
    dist.init_process_group("gloo", init_method=store, rank=rank, world_size=processes)
    mesh = init_device_mesh("cpu", (processes,))
    model = build()
    for layer in (model[0], model[2]):
        fully_shard(layer, mesh=mesh)
    fully_shard(model, mesh=mesh)
    held = sum(weight.to_local().numel() for weight in model.parameters())
    step(model)
    whole = model[0].weight.full_tensor()  # gathered from both
    if rank == 0:
        torch.save((held, whole.detach()), os.path.join(folder, "result.pt"))
    dist.barrier()
    dist.destroy_process_group()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        mp.spawn(worker, args=(2, folder), nprocs=2)
        held, weight = torch.load(os.path.join(folder, "result.pt"))

    model = build()
    step(model)
    torch.testing.assert_close(weight, model[0].weight.detach())
    difference = (weight - model[0].weight.detach()).abs().max().item()
    total = sum(weight.numel() for weight in model.parameters())
    assert held == total / 2
    print(f"each process holds {held} of {total} weights")
    print(f"largest difference from the step of one process: {difference:.4f}")
