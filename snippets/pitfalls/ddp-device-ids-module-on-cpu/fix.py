import tempfile

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn
from torch.nn.parallel import DistributedDataParallel


def train(rank, world_size, folder, weights):
    store = f"file://{folder}/meet"
    dist.init_process_group("gloo", init_method=store, rank=rank, world_size=world_size)
    torch.manual_seed(0)
    on_gpu = torch.cuda.device_count() >= world_size
    device = torch.device("cuda", rank) if on_gpu else torch.device("cpu")
    model = nn.Linear(4, 1).to(device)  # first move, then wrap
    model = DistributedDataParallel(model, device_ids=[rank] if on_gpu else None)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    draw = torch.Generator().manual_seed(rank)
    for _ in range(3):
        batch = torch.randn(8, 4, generator=draw).to(device)
        loss = (model(batch) - batch.sum(1, keepdim=True)).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    weights[rank] = model.module.weight.detach()


if __name__ == "__main__":
    weights = torch.full((2, 1, 4), torch.nan).share_memory_()
    with tempfile.TemporaryDirectory() as folder:
        arguments = (2, folder, weights)
        mp.start_processes(train, arguments, nprocs=2, start_method="fork")
    print(f"difference between ranks: {(weights[0] - weights[1]).abs().max():.4f}")

# Proof: three steps in one process, with the batches of both ranks
if __name__ == "__main__":
    torch.manual_seed(0)
    alone = nn.Linear(4, 1)
    optimizer = torch.optim.SGD(alone.parameters(), lr=0.1)
    draws = [torch.Generator().manual_seed(rank) for rank in range(2)]
    for _ in range(3):
        batch = torch.cat([torch.randn(8, 4, generator=draw) for draw in draws])
        optimizer.zero_grad()
        (alone(batch) - batch.sum(1, keepdim=True)).square().mean().backward()
        optimizer.step()
    torch.testing.assert_close(weights, alone.weight.detach().expand(2, 1, 4))
    assert float((weights[0] - weights[1]).abs().max()) == 0
