# Needs a CUDA GPU.
import contextlib
import os
import tempfile

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn
from torch.nn.parallel import DistributedDataParallel


def train(rank, world_size, folder):
    device = torch.device("cuda", 0)  # left over from debugging: all use one card
    torch.cuda.set_device(device)
    store = f"file://{folder}/meet"
    dist.init_process_group(
        "nccl", store, rank=rank, world_size=world_size, device_id=device
    )
    model = DistributedDataParallel(nn.Linear(8, 2).to(device), device_ids=[0])
    model(torch.randn(4, 8, device=device)).sum().backward()


def second(*arguments):
    with contextlib.suppress(RuntimeError):  # rank 1 fails like rank 0
        train(*arguments)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        spawn = mp.get_context("spawn")
        os.environ["TORCH_CPP_LOG_LEVEL"] = "ERROR"  # rank 1 says what rank 0 says
        spawn.Process(target=second, args=(1, 2, folder), daemon=True).start()
        train(0, 2, folder)
