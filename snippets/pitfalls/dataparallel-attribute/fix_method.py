import tempfile

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn
from torch.nn.parallel import DistributedDataParallel


class Autoencoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.Linear(4, 2)
        self.decoder = nn.Linear(2, 4)

    def reconstruct(self, signal):
        return self.decoder(self.encoder(signal))

    def forward(self, signal, task="encode"):
        if task == "reconstruct":
            return self.reconstruct(signal)
        return self.encoder(signal)


def batches(rank):
    draw = torch.Generator().manual_seed(rank)
    for _ in range(3):
        yield torch.randn(8, 4, generator=draw)


def train(rank, world_size, folder, weights):
    store = f"file://{folder}/meet"
    dist.init_process_group("gloo", init_method=store, rank=rank, world_size=world_size)
    torch.manual_seed(0)
    model = DistributedDataParallel(Autoencoder())
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    for signal in batches(rank):
        loss = (model(signal, task="reconstruct") - signal).square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    weights[rank] = model.module.encoder.weight.detach()


if __name__ == "__main__":
    weights = torch.full((2, 2, 4), torch.nan).share_memory_()
    with tempfile.TemporaryDirectory() as folder:
        arguments = (2, folder, weights)
        mp.start_processes(train, arguments, nprocs=2, start_method="fork")
    print(f"difference between ranks: {(weights[0] - weights[1]).abs().max():.4f}")

# Proof: three steps in one process, with the batches of both ranks
if __name__ == "__main__":
    torch.manual_seed(0)
    alone = Autoencoder()
    optimizer = torch.optim.SGD(alone.parameters(), lr=0.5)
    for pair in zip(batches(0), batches(1), strict=True):
        signal = torch.cat(pair)
        optimizer.zero_grad()
        (alone.decoder(alone.encoder(signal)) - signal).square().mean().backward()
        optimizer.step()
    torch.testing.assert_close(weights, alone.encoder.weight.detach().expand(2, 2, 4))
    assert float((weights[0] - weights[1]).abs().max()) == 0
