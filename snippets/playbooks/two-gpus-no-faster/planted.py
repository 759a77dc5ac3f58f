"""Bird songs classified by two processes, with planted mistakes that make it slow."""

import tempfile
import time

import torch
import torch._dynamo  # here, or each process spends seconds on importing it
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn
from torch.distributed.algorithms.ddp_comm_hooks.default_hooks import allreduce_hook
from torch.nn.parallel import DistributedDataParallel
from torch.utils.data import DataLoader, Dataset, DistributedSampler

CAUSES = [
    "none",
    "no sampler",
    "batch divided",
    "exchange in each backward",
    "large table",
    "rank 0 validates",
    "batches of one length",
    "slow files",
    "slow link",
]
DISK = mp.get_context("fork").Lock()  # a disk that serves one process at a time


class Songs(Dataset):
    """Spectrograms, the number of who recorded them, and the species."""

    def __init__(self, cause):
        self.cause = cause
        self.frames = [16] * 256
        if cause == "batches of one length":
            self.frames = [24] * 128 + [8] * 128
        draw = torch.Generator().manual_seed(0)
        self.recorders = torch.randint(20_000, (256,), generator=draw)
        self.species = torch.randint(5, (256,), generator=draw)

    def __len__(self):
        return len(self.frames)

    def __getitem__(self, i):
        if self.cause == "slow files":
            with DISK:
                time.sleep(0.008)
        draw = torch.Generator().manual_seed(i)
        song = torch.randn(1, 16, self.frames[i], generator=draw)
        return song, self.recorders[i], self.species[i]


class Classifier(nn.Module):
    def __init__(self, cause):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv2d(1, 4, 3, padding=1),
            nn.ReLU(),
            nn.Conv2d(4, 8, 3, padding=1),
            nn.ReLU(),
        )
        self.recorder = nn.Embedding(20_000, 8) if cause == "large table" else None
        self.head = nn.Linear(8, 5)

    def forward(self, songs, recorders):
        features = self.layers(songs).mean((2, 3))
        if self.recorder:
            features = features + self.recorder(recorders)
        return self.head(features)


def late(hook):
    """An exchange over a link that takes its time."""

    def wait(state, bucket):
        time.sleep(0.2)
        return hook(state, bucket)

    return wait


class Program:
    """What one process runs, with one mistake or none."""

    def __init__(self, cause, rank, world_size, hook=allreduce_hook):
        torch.manual_seed(0)
        self.cause, self.rank = cause, rank
        self.songs = Songs(cause)
        if cause == "batches of one length":
            batches = torch.arange(256).split(32)[rank::world_size]
            draw = torch.Generator().manual_seed(rank)
            order = torch.randperm(len(batches), generator=draw)
            batches = [batches[i].tolist() for i in order]
            self.loader = DataLoader(self.songs, batch_sampler=batches)
        elif cause == "no sampler":
            self.loader = DataLoader(self.songs, 32, shuffle=True)
        else:
            sampler = DistributedSampler(self.songs, world_size, rank)
            size = 32 // world_size if cause == "batch divided" else 32
            self.loader = DataLoader(self.songs, size, sampler=sampler)
        self.model = DistributedDataParallel(Classifier(cause))
        hook = late(hook) if cause == "slow link" else hook
        self.model.register_comm_hook(None, hook)
        self.optimizer = torch.optim.SGD(self.model.parameters(), lr=0.1)

    def backward(self, songs, recorders, species):
        parts = 4 if self.cause == "exchange in each backward" else 1
        batch = (songs.chunk(parts), recorders.chunk(parts), species.chunk(parts))
        for part, who, target in zip(*batch, strict=True):
            scores = self.model(part, who)
            (nn.functional.cross_entropy(scores, target) / parts).backward()

    def step(self, *batch):
        self.backward(*batch)
        self.optimizer.step()
        self.optimizer.zero_grad()
        if self.cause == "rank 0 validates" and self.rank == 0:
            with torch.no_grad():  # after each step, to keep this short
                self.model.module(*next(iter(DataLoader(self.songs, 128)))[:2])


def start(rank, function, store, results):
    torch.set_num_threads(1)
    dist.init_process_group("gloo", init_method=store, rank=rank, world_size=2)
    results.put((rank, function(rank, 2)))


def on_two_ranks(function):
    """What function(rank, world_size) returns in each of two processes."""
    results = mp.get_context("fork").SimpleQueue()
    with tempfile.TemporaryDirectory() as folder:
        arguments = (function, f"file://{folder}/meet", results)
        mp.start_processes(start, arguments, nprocs=2, start_method="fork")
    return [result for _, result in sorted([results.get(), results.get()])]
