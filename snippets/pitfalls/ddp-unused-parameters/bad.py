import contextlib
import tempfile

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn
from torch.nn.parallel import DistributedDataParallel


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(50, 8)
        self.pooler = nn.Linear(8, 8)
        self.head = nn.Linear(8, 3)

    def forward(self, tokens):
        return self.head(self.embed(tokens).mean(1))  # the pooler is not called


def batches(rank):
    draw = torch.Generator().manual_seed(rank)
    for _ in range(3):
        tokens = torch.randint(0, 50, (4, 6), generator=draw)
        yield tokens, torch.randint(0, 3, (4,), generator=draw)


def train(rank, world_size, folder):
    store = f"file://{folder}/meet"
    dist.init_process_group("gloo", init_method=store, rank=rank, world_size=world_size)
    torch.manual_seed(0)
    model = DistributedDataParallel(Classifier())
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for step, (tokens, topics) in enumerate(batches(rank)):
        if rank == 0:
            print("step", step)
        loss = nn.functional.cross_entropy(model(tokens), topics)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def second(*arguments):
    with contextlib.suppress(RuntimeError):  # rank 1 fails like rank 0
        train(*arguments)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        fork = mp.get_context("fork")
        fork.Process(target=second, args=(1, 2, folder), daemon=True).start()
        train(0, 2, folder)
