import os
import socket

import torch
import torch.distributed as dist
from torch.distributed.run import main as torchrun


def train():
    dist.init_process_group("gloo")  # address and port come from torchrun
    loss = torch.tensor(0.5 + dist.get_rank())
    dist.all_reduce(loss)
    if dist.get_rank() == 0:
        torch.save({"loss": loss / dist.get_world_size()}, "checkpoint.pt")
    dist.destroy_process_group()


if __name__ == "__main__" and "RANK" in os.environ:
    train()
elif __name__ == "__main__":
    other_run = socket.create_server(("", 29500))
    os.dup2(os.open("torchrun.log", os.O_CREAT | os.O_WRONLY), 2)  # its messages
    # the same as: torchrun --standalone --nproc-per-node=2 fix.py
    options = ["--standalone", "--nproc-per-node=2", "--start-method=fork"]
    torchrun([*options, "--run-path", __file__])
    mean = torch.load("checkpoint.pt")["loss"].item()
    print("mean loss:", mean)

# Proof: the losses of the two ranks are 0.5 and 1.5.
if __name__ == "__main__" and "RANK" not in os.environ:
    assert mean == (0.5 + 1.5) / 2
