import tempfile

import torch
import torch.distributed as dist
import torch.multiprocessing as mp


def train(rank, world_size, folder, losses):
    meet = f"file://{folder}/meet"  # needs no port
    dist.init_process_group("gloo", init_method=meet, rank=rank, world_size=world_size)
    loss = torch.tensor(0.5 + rank)
    dist.all_reduce(loss)
    losses[rank] = loss / world_size
    dist.destroy_process_group()


if __name__ == "__main__":
    losses = torch.zeros(2).share_memory_()
    with tempfile.TemporaryDirectory() as folder:
        mp.start_processes(train, (2, folder, losses), nprocs=2, start_method="fork")
    print("mean loss, by rank:", losses.tolist())

# Proof: the losses of the two ranks are 0.5 and 1.5.
if __name__ == "__main__":
    assert losses.tolist() == [(0.5 + 1.5) / 2] * 2
