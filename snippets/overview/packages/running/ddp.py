import os
import tempfile

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn
from torch.nn.parallel import DistributedDataParallel
from torch.utils.data import DataLoader, DistributedSampler, TensorDataset


def rain():
    draw = torch.Generator().manual_seed(0)
    weather = torch.randn(32, 3, generator=draw)
    return TensorDataset(weather, weather @ torch.tensor([[1.0], [-2.0], [0.5]]))


def worker(rank, processes, folder):
    store = f"file://{folder}/meet"
    dist.init_process_group("gloo", init_method=store, rank=rank, world_size=processes)
    torch.manual_seed(rank)  # DDP copies the weights of rank 0 to the others
    model = DistributedDataParallel(nn.Linear(3, 1))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    data = rain()
    sampler = DistributedSampler(data, shuffle=True, seed=0)
    loader = DataLoader(data, batch_size=8, sampler=sampler)
    losses = []
    for epoch in range(10):
        sampler.set_epoch(epoch)  # another order
        total = torch.zeros(())
        for batch, target in loader:
            loss = nn.functional.mse_loss(model(batch), target)
            optimizer.zero_grad()
            loss.backward()  # averages the gradients over the processes
            optimizer.step()
            total += loss.detach()
        dist.all_reduce(total)  # the sum over the processes
        losses.append(total.item() / processes / len(loader))
    result = {"seen": [*sampler], "losses": losses, "weight": model.module.weight.data}
    torch.save(result, os.path.join(folder, f"{rank}.pt"))
    dist.barrier()  # the store's file stays until both have left


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        # quick; with CUDA, and on Windows or a Mac: start_method="spawn"
        mp.start_processes(worker, (2, folder), nprocs=2, start_method="fork")
        results = [torch.load(os.path.join(folder, f"{rank}.pt")) for rank in (0, 1)]
    for rank, result in enumerate(results):
        print(f"process {rank}: items {result['seen'][:6]} ...", end=" ")
        print("loss", [f"{loss:.3f}" for loss in result["losses"][::3]], end=" ")
        print("weight", [f"{weight:.3f}" for weight in result["weight"][0]])

# Proof: each item in one process, the same weights in both
if __name__ == "__main__":
    assert sorted(results[0]["seen"] + results[1]["seen"]) == [*range(32)]
    assert torch.equal(results[0]["weight"], results[1]["weight"])
    assert results[0]["losses"] == results[1]["losses"]
    assert results[0]["losses"][-1] < 0.2
