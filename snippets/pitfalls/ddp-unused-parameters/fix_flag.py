import tempfile

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn
from torch.nn.parallel import DistributedDataParallel

LANGUAGES = [["de", "fr", "de", "fr"], ["de", "de", "fr", "fr"]]  # per rank


class Recogniser(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.Linear(6, 8)
        self.heads = nn.ModuleDict({"de": nn.Linear(8, 5), "fr": nn.Linear(8, 4)})

    def forward(self, sound, language):
        hidden = self.encoder(sound).relu()
        return self.heads[language](hidden)


def batches(rank):
    draw = torch.Generator().manual_seed(rank)
    for language in LANGUAGES[rank]:
        yield torch.randn(4, 6, generator=draw), language, torch.arange(4)


def train(rank, world_size, folder, weights):
    store = f"file://{folder}/meet"
    dist.init_process_group("gloo", init_method=store, rank=rank, world_size=world_size)
    torch.manual_seed(0)
    model = DistributedDataParallel(Recogniser(), find_unused_parameters=True)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for sound, language, sign in batches(rank):
        loss = nn.functional.cross_entropy(model(sound, language), sign)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    weights[rank] = model.module.heads["fr"].weight.detach()


if __name__ == "__main__":
    weights = torch.full((2, 4, 8), torch.nan).share_memory_()
    with tempfile.TemporaryDirectory() as folder:
        arguments = (2, folder, weights)
        mp.start_processes(train, arguments, nprocs=2, start_method="fork")
    print(f"difference between ranks: {(weights[0] - weights[1]).abs().max():.4f}")

# Proof: the same steps in one process; each rank's loss counts for half
if __name__ == "__main__":
    torch.manual_seed(0)
    alone = Recogniser()
    optimizer = torch.optim.SGD(alone.parameters(), lr=0.1)
    for both in zip(batches(0), batches(1), strict=True):
        optimizer.zero_grad()
        for sound, language, sign in both:
            scores = alone.heads[language](alone.encoder(sound).relu())
            (nn.functional.cross_entropy(scores, sign) / 2).backward()
        optimizer.step()
    torch.testing.assert_close(
        weights, alone.heads["fr"].weight.detach().expand(2, 4, 8)
    )
    assert float((weights[0] - weights[1]).abs().max()) == 0
