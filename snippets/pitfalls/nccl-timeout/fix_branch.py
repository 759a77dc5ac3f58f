import tempfile
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
    share = slice(rank, None, world_size)
    score = accuracy(model, images[share], labels[share])  # on all ranks
    if rank == 0:
        print(f"accuracy: {score:.3f}")
    return score


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        fork = mp.get_context("fork")
        fork.Process(target=validate, args=(1, 2, folder), daemon=True).start()
        score = validate(0, 2, folder)

# Proof: the whole validation set, in one process
if __name__ == "__main__":
    torch.manual_seed(0)
    model, images, labels = nn.Linear(12, 3), torch.randn(40, 12), torch.arange(40) % 3
    right = sum(
        int(model(image).argmax()) == label
        for image, label in zip(images, labels, strict=True)
    )
    assert abs(score - int(right) / 40) < 1e-6
