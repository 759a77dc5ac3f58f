import tempfile
import time
from datetime import timedelta

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn


def accuracy(model, images, labels):
    """Every rank counts on its share of the validation set."""
    right = (model(images).argmax(1) == labels).sum()
    seen = torch.tensor(len(labels))
    dist.all_reduce(right)
    dist.all_reduce(seen)
    return (right / seen).item()


def validate(rank, world_size, folder):
    store = f"file://{folder}/meet"
    dist.init_process_group(
        "gloo", store, timedelta(seconds=0.5), rank=rank, world_size=world_size
    )
    torch.manual_seed(0)
    model, images, labels = nn.Linear(12, 3), torch.randn(40, 12), torch.arange(40) % 3
    if rank == 0:
        share = slice(rank, None, world_size)
        print(f"accuracy: {accuracy(model, images[share], labels[share]):.3f}")
    time.sleep(1)  # stands for the next epoch


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        fork = mp.get_context("fork")
        fork.Process(target=validate, args=(1, 2, folder), daemon=True).start()
        validate(0, 2, folder)
