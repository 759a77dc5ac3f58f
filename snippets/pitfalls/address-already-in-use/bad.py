import os
import socket

import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel

other_run = socket.create_server(("", 29500))  # a training that runs here already


def setup(rank, world_size):
    os.environ["MASTER_ADDR"] = "localhost"
    os.environ["MASTER_PORT"] = "29500"
    dist.init_process_group("gloo", rank=rank, world_size=world_size)


setup(rank=0, world_size=1)
model = DistributedDataParallel(nn.Linear(8, 2))
