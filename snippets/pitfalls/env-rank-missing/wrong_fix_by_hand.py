import os
import socket
from datetime import timedelta

import torch.distributed as dist

with socket.create_server(("localhost", 0)) as server:
    port = server.getsockname()[1]
os.environ.update(MASTER_ADDR="localhost", MASTER_PORT=str(port))
os.environ.update(RANK="0", WORLD_SIZE="4")  # "I have four GPUs"

os.dup2(os.open("torch.log", os.O_CREAT | os.O_WRONLY), 2)
met = 0
try:  # the default timeout is 30 minutes, with NCCL 10
    dist.init_process_group("gloo", timeout=timedelta(seconds=1))
    met = dist.get_world_size()
except dist.DistStoreError as error:
    print(str(error).partition(" waiting for clients. ")[2])
print("ranks that met:", met)

# Proof: no group came about.
assert met == 0
assert not dist.is_initialized()
