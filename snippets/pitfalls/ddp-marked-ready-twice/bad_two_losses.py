import contextlib
import tempfile

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn
from torch.nn.parallel import DistributedDataParallel


class Scene(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.Linear(6, 8)
        self.depth = nn.Linear(8, 1)
        self.kind = nn.Linear(8, 3)

    def forward(self, image):
        hidden = self.encoder(image).relu()
        return self.depth(hidden), self.kind(hidden)


def images(rank):
    draw = torch.Generator().manual_seed(rank)
    for _ in range(3):
        image = torch.randn(5, 6, generator=draw)
        yield image, image.sum(1, keepdim=True), torch.arange(5) % 3


def train(rank, world_size, folder):
    store = f"file://{folder}/meet"
    dist.init_process_group("gloo", init_method=store, rank=rank, world_size=world_size)
    torch.manual_seed(0)
    model = DistributedDataParallel(Scene())
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for image, distance, kinds in images(rank):
        depth, scores = model(image)
        optimizer.zero_grad()
        nn.functional.mse_loss(depth, distance).backward(retain_graph=True)
        nn.functional.cross_entropy(scores, kinds).backward()
        optimizer.step()


def second(*arguments):
    with contextlib.suppress(RuntimeError):  # rank 1 fails like rank 0
        train(*arguments)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        fork = mp.get_context("fork")
        fork.Process(target=second, args=(1, 2, folder), daemon=True).start()
        train(0, 2, folder)
