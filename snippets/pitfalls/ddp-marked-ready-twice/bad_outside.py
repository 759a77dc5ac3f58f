import contextlib
import tempfile

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn
from torch.nn.parallel import DistributedDataParallel


class Matcher(nn.Module):
    def __init__(self):
        super().__init__()
        self.text = nn.Linear(6, 4)
        self.picture = nn.Linear(8, 4)
        self.scale = nn.Parameter(torch.tensor(1.5))

    def forward(self, text, picture):
        return self.text(text) @ self.picture(picture).T


def pairs(rank):
    draw = torch.Generator().manual_seed(rank)
    for _ in range(3):
        yield torch.randn(5, 6, generator=draw), torch.randn(5, 8, generator=draw)


def train(rank, world_size, folder):
    store = f"file://{folder}/meet"
    dist.init_process_group("gloo", init_method=store, rank=rank, world_size=world_size)
    torch.manual_seed(0)
    model = DistributedDataParallel(Matcher(), find_unused_parameters=True)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for text, picture in pairs(rank):
        scores = model(text, picture) * model.module.scale.exp()
        loss = nn.functional.cross_entropy(scores, torch.arange(5))
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
