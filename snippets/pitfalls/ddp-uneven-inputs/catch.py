import tempfile

import torch
import torch.distributed as dist
import torch.multiprocessing as mp

FILES = [40, 24, 32, 16]  # rows of sensor data in each file


def stream(rank, world_size):
    for rows in FILES[rank::world_size]:
        yield from torch.zeros(rows, 4).split(8)


def count_on_all_ranks(batches):
    """Go through the data of one epoch without the model, so nothing can wait."""
    count = torch.tensor(sum(1 for _ in batches))
    counts = [torch.zeros_like(count) for _ in range(dist.get_world_size())]
    dist.all_gather(counts, count)
    return [int(count) for count in counts]


def check(rank, world_size, folder):
    store = f"file://{folder}/meet"
    dist.init_process_group("gloo", init_method=store, rank=rank, world_size=world_size)
    counts = count_on_all_ranks(stream(rank, world_size))
    if rank == 0:
        print("batches by rank:", counts)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        mp.start_processes(check, (2, folder), nprocs=2, start_method="fork")
