import os
import socket

import torch.distributed as dist

other_run = socket.create_server(("", 23456))  # a training that runs here already
os.environ["MASTER_PORT"] = "23457"  # exported in the shell, to keep out of its way


def init_distributed(rank, world_size, url="tcp://localhost:23456"):
    """Part of a library: it does not look at MASTER_PORT."""
    dist.init_process_group("gloo", init_method=url, rank=rank, world_size=world_size)


init_distributed(rank=0, world_size=1)
