import os
import socket
import tempfile

import torch.distributed as dist
import torch.multiprocessing as mp


def sharing(card):
    """Groups of ranks that want to use the same card of the same machine."""
    places = [None] * dist.get_world_size()
    dist.all_gather_object(places, (socket.gethostname(), card))
    groups = [
        [r for r, other in enumerate(places) if other == place] for place in set(places)
    ]
    return sorted(ranks for ranks in groups if len(ranks) > 1)


def start(rank, world_size, folder):
    os.environ["LOCAL_RANK"] = str(rank)  # torchrun does this
    store = f"file://{folder}/meet"
    dist.init_process_group("gloo", store, rank=rank, world_size=world_size)
    for card in (int(os.environ["LOCAL_RANK"]), 0):  # the second one is the mistake
        ranks = sharing(card)
        if rank == 0:
            print("ranks that share a card:", ranks)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        mp.start_processes(start, (2, folder), nprocs=2, start_method="fork")
