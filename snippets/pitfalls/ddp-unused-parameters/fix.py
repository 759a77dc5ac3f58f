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


def train(rank, world_size, folder, weights):
    store = f"file://{folder}/meet"
    dist.init_process_group("gloo", init_method=store, rank=rank, world_size=world_size)
    torch.manual_seed(0)
    model = Classifier()
    model.pooler.requires_grad_(False)  # before DDP wraps it
    model = DistributedDataParallel(model)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for tokens, topics in batches(rank):
        loss = nn.functional.cross_entropy(model(tokens), topics)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    weights[rank] = model.module.head.weight.detach()


if __name__ == "__main__":
    weights = torch.full((2, 3, 8), torch.nan).share_memory_()
    with tempfile.TemporaryDirectory() as folder:
        arguments = (2, folder, weights)
        mp.start_processes(train, arguments, nprocs=2, start_method="fork")
    print(f"difference between ranks: {(weights[0] - weights[1]).abs().max():.4f}")

# Proof: three steps in one process, with the batches of both ranks
if __name__ == "__main__":
    torch.manual_seed(0)
    alone = Classifier()
    optimizer = torch.optim.SGD(alone.parameters(), lr=0.1)
    for one, two in zip(batches(0), batches(1), strict=True):
        optimizer.zero_grad()
        tokens, topics = torch.cat([one[0], two[0]]), torch.cat([one[1], two[1]])
        nn.functional.cross_entropy(alone(tokens), topics).backward()
        optimizer.step()
    torch.testing.assert_close(weights, alone.head.weight.detach().expand(2, 3, 8))
    assert float((weights[0] - weights[1]).abs().max()) == 0
