import contextlib
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


def train(rank, world_size, folder):
    store = f"file://{folder}/meet"
    dist.init_process_group("gloo", init_method=store, rank=rank, world_size=world_size)
    torch.manual_seed(0)
    model = DistributedDataParallel(Recogniser(), static_graph=True)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for step, (sound, language, sign) in enumerate(batches(rank)):
        if rank == 0:
            print(f"step {step}: {language}")
        loss = nn.functional.cross_entropy(model(sound, language), sign)
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
