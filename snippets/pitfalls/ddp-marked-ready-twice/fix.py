import tempfile

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn
from torch.nn.parallel import DistributedDataParallel
from torch.utils.checkpoint import checkpoint


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Linear(6, 8)
        self.block = nn.Linear(8, 8)
        self.head = nn.Linear(8, 1)

    def forward(self, sound):
        hidden = self.embed(sound)
        for _ in range(2):  # the layers share their weights
            hidden = checkpoint(self.block, hidden, use_reentrant=False).relu()
        return self.head(hidden)


def clips(rank):
    draw = torch.Generator().manual_seed(rank)
    for _ in range(3):
        yield torch.randn(5, 6, generator=draw)


def train(rank, world_size, folder, weights):
    store = f"file://{folder}/meet"
    dist.init_process_group("gloo", init_method=store, rank=rank, world_size=world_size)
    torch.manual_seed(0)
    model = DistributedDataParallel(Encoder())
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for sound in clips(rank):
        loss = (model(sound) - sound.sum(1, keepdim=True)).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    weights[rank] = model.module.block.weight.detach()


if __name__ == "__main__":
    weights = torch.full((2, 8, 8), torch.nan).share_memory_()
    with tempfile.TemporaryDirectory() as folder:
        arguments = (2, folder, weights)
        mp.start_processes(train, arguments, nprocs=2, start_method="fork")
    print(f"difference between ranks: {(weights[0] - weights[1]).abs().max():.4f}")

# Proof: three steps in one process without checkpoints, with both ranks' batches
if __name__ == "__main__":
    torch.manual_seed(0)
    alone = Encoder()
    optimizer = torch.optim.SGD(alone.parameters(), lr=0.1)
    for pair in zip(clips(0), clips(1), strict=True):
        sound = torch.cat(pair)
        hidden = alone.embed(sound)
        for _ in range(2):
            hidden = alone.block(hidden).relu()
        optimizer.zero_grad()
        (alone.head(hidden) - sound.sum(1, keepdim=True)).square().mean().backward()
        optimizer.step()
    torch.testing.assert_close(weights, alone.block.weight.detach().expand(2, 8, 8))
    assert float((weights[0] - weights[1]).abs().max()) == 0
