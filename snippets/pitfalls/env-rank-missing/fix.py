import os

import torch
import torch.distributed as dist
from torch.distributed.run import main as torchrun


def train():
    dist.init_process_group("gloo")
    local_rank = int(os.environ["LOCAL_RANK"])  # for torch.cuda.set_device
    ranks = [None] * dist.get_world_size()
    dist.all_gather_object(ranks, (dist.get_rank(), local_rank))
    if dist.get_rank() == 0:
        torch.save(ranks, "ranks.pt")
    dist.destroy_process_group()


if __name__ == "__main__" and "RANK" in os.environ:
    train()
elif __name__ == "__main__":
    os.dup2(os.open("torchrun.log", os.O_CREAT | os.O_WRONLY), 2)  # its messages
    # the same as: torchrun --standalone --nproc-per-node=2 fix.py
    options = ["--standalone", "--nproc-per-node=2", "--start-method=fork"]
    torchrun([*options, "--run-path", __file__])
    ranks = torch.load("ranks.pt")
    print("ranks that met:", len(ranks))
    print("rank and local rank:", ranks)

# Proof: on one machine, the local rank is the rank.
if __name__ == "__main__" and "RANK" not in os.environ:
    assert len(ranks) == 2
    assert ranks == [(rank, rank) for rank in range(2)]
