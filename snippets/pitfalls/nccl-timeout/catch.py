import contextlib
import tempfile

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn


def confusion(model, images, labels):
    pairs = torch.stack([labels, model(images).argmax(1)])
    counts = torch.zeros(3, 3).index_put(
        tuple(pairs), torch.tensor(1.0), accumulate=True
    )
    dist.all_reduce(counts)
    return counts


def train(rank, world_size, folder):
    store = f"file://{folder}/meet"
    dist.init_process_group("gloo", store, rank=rank, world_size=world_size)
    torch.manual_seed(0)
    model, images, labels = nn.Linear(12, 3), torch.randn(40, 12), torch.arange(40) % 3
    if rank == 0:  # the mistake
        confusion(model, images, labels)
    nn.functional.cross_entropy(model(images), labels).backward()
    dist.all_reduce(model.weight.grad)


def second(*arguments):
    with contextlib.suppress(RuntimeError):  # rank 1 fails like rank 0
        train(*arguments)


if __name__ == "__main__":
    dist.set_debug_level(dist.DebugLevel.DETAIL)  # like TORCH_DISTRIBUTED_DEBUG=DETAIL
    with tempfile.TemporaryDirectory() as folder:
        fork = mp.get_context("fork")
        fork.Process(target=second, args=(1, 2, folder), daemon=True).start()
        try:
            train(0, 2, folder)
        except RuntimeError as error:
            print(error)
