import contextlib
import tempfile
import time

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn
from torch.nn.parallel import DistributedDataParallel


def train(rank, world_size, folder):
    store = f"file://{folder}/meet"
    dist.init_process_group("gloo", init_method=store, rank=rank, world_size=world_size)
    torch.manual_seed(0)
    model = nn.Linear(4, 1)  # stays on the CPU
    model = DistributedDataParallel(model, device_ids=[rank])


def second(*arguments):
    with contextlib.suppress(ValueError):  # rank 1 fails like rank 0
        train(*arguments)
    time.sleep(60)  # ends with rank 0, which may still be connecting


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        fork = mp.get_context("fork")
        fork.Process(target=second, args=(1, 2, folder), daemon=True).start()
        train(0, 2, folder)
