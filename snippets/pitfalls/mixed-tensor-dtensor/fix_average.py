import tempfile

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn
from torch.distributed.fsdp import fully_shard


def average(rank, world_size, folder, norms):
    store = f"file://{folder}/meet"
    dist.init_process_group("gloo", init_method=store, rank=rank, world_size=world_size)
    torch.manual_seed(0)
    model = fully_shard(nn.Sequential(nn.Linear(6, 8), nn.Tanh(), nn.Linear(8, 3)))
    slow = {name: torch.zeros_like(p) for name, p in model.named_parameters()}
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            slow[name].lerp_(parameter, 0.1)  # each rank averages its own part
    norms[rank] = slow["0.weight"].full_tensor().norm()
    dist.destroy_process_group()


if __name__ == "__main__":
    norms = torch.zeros(2).share_memory_()
    with tempfile.TemporaryDirectory() as folder:
        mp.start_processes(average, (2, folder, norms), nprocs=2, start_method="fork")
    for rank, norm in enumerate(norms.tolist()):
        print(f"norm of the average, rank {rank}: {norm:.4f}")

# Proof: a tenth of the weight, without any process group.
if __name__ == "__main__":
    torch.manual_seed(0)
    expected = nn.Linear(6, 8).weight.detach().square().sum().sqrt() / 10
    assert (norms - expected).abs().max() < 1e-6
    assert abs(norm - expected) < 1e-6
