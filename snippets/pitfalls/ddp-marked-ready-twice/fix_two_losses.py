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


def train(rank, world_size, folder, weights):
    store = f"file://{folder}/meet"
    dist.init_process_group("gloo", init_method=store, rank=rank, world_size=world_size)
    torch.manual_seed(0)
    model = DistributedDataParallel(Scene())
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for image, distance, kinds in images(rank):
        depth, scores = model(image)
        loss = nn.functional.mse_loss(depth, distance)
        loss = loss + nn.functional.cross_entropy(scores, kinds)
        optimizer.zero_grad()
        loss.backward()  # once for each forward pass
        optimizer.step()
    weights[rank] = model.module.encoder.weight.detach()


if __name__ == "__main__":
    weights = torch.full((2, 8, 6), torch.nan).share_memory_()
    with tempfile.TemporaryDirectory() as folder:
        arguments = (2, folder, weights)
        mp.start_processes(train, arguments, nprocs=2, start_method="fork")
    print(f"difference between ranks: {(weights[0] - weights[1]).abs().max():.4f}")

# Proof: three steps in one process; each rank's losses count for half
if __name__ == "__main__":
    torch.manual_seed(0)
    alone = Scene()
    optimizer = torch.optim.SGD(alone.parameters(), lr=0.1)
    for both in zip(images(0), images(1), strict=True):
        optimizer.zero_grad()
        for image, distance, kinds in both:
            hidden = alone.encoder(image).relu()
            error = (alone.depth(hidden) - distance).square().mean()
            (error / 2).backward(retain_graph=True)
            (nn.functional.cross_entropy(alone.kind(hidden), kinds) / 2).backward()
        optimizer.step()
    torch.testing.assert_close(weights, alone.encoder.weight.detach().expand(2, 8, 6))
    assert float((weights[0] - weights[1]).abs().max()) == 0
