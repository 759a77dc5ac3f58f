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
        scores = self.text(text) @ self.picture(picture).T
        return scores * self.scale.exp()


def pairs(rank):
    draw = torch.Generator().manual_seed(rank)
    for _ in range(3):
        yield torch.randn(5, 6, generator=draw), torch.randn(5, 8, generator=draw)


def train(rank, world_size, folder, weights):
    store = f"file://{folder}/meet"
    dist.init_process_group("gloo", init_method=store, rank=rank, world_size=world_size)
    torch.manual_seed(0)
    model = DistributedDataParallel(Matcher())
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for text, picture in pairs(rank):
        scores = model(text, picture)
        loss = nn.functional.cross_entropy(scores, torch.arange(5))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    weights[rank] = model.module.scale.detach()


if __name__ == "__main__":
    weights = torch.full((2,), torch.nan).share_memory_()
    with tempfile.TemporaryDirectory() as folder:
        arguments = (2, folder, weights)
        mp.start_processes(train, arguments, nprocs=2, start_method="fork")
    print(f"difference between ranks: {(weights[0] - weights[1]).abs().max():.4f}")

# Proof: three steps in one process; each rank's loss counts for half
if __name__ == "__main__":
    torch.manual_seed(0)
    alone = Matcher()
    optimizer = torch.optim.SGD(alone.parameters(), lr=0.1)
    for both in zip(pairs(0), pairs(1), strict=True):
        optimizer.zero_grad()
        for text, picture in both:
            scores = alone.text(text) @ alone.picture(picture).T * alone.scale.exp()
            (nn.functional.cross_entropy(scores, torch.arange(5)) / 2).backward()
        optimizer.step()
    torch.testing.assert_close(weights, alone.scale.detach().expand(2))
    assert float((weights[0] - weights[1]).abs()) == 0
