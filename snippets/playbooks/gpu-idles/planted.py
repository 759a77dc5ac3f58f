"""Tags words of messages; the meta device, which computes nothing, stands for a GPU."""

import time

import torch
from torch import nn
from torch.fx.experimental import _config
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils.data import DataLoader, Dataset

CAUSES = [
    "none",
    "no workers",
    "slow items",
    "samples moved one by one",
    "table on the CPU",
    "copies that wait",
    "item() in each step",
    "scores copied back",
    "mask as an index",
    "tiny batches",
    "loop over samples",
    "workers start anew",
    "checkpoint in the loop",
    "metrics on the CPU",
]
LOADING = CAUSES[1:3]  # these differ in their loader alone
PAUSES = CAUSES[-3:]  # and these between the steps
STEPS = [cause for cause in CAUSES if cause not in LOADING + PAUSES]
_config.meta_nonzero_assume_all_nonzero = True  # the number of True in a mask


class StandIn(TorchDispatchMode):
    """What Python reads from the meta device is zero."""

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        name, kwargs = func.overloadpacket.__name__, kwargs or {}
        if name == "_local_scalar_dense" and args[0].is_meta:
            return 0
        if name == "_to_copy" and kwargs.get("device") == torch.device("cpu"):
            return torch.zeros(args[0].shape, dtype=args[0].dtype)
        return func(*args, **kwargs)


class Messages(Dataset):
    """The words of a message, and a tag for each of them; -1 for padding."""

    def __init__(self, cause):
        self.cause = cause
        draw = torch.Generator().manual_seed(0)
        self.words = torch.randint(5000, (48, 256), generator=draw)
        self.tags = torch.randint(-1, 8, (48, 256), generator=draw)

    def __len__(self):
        return 48

    def __getitems__(self, rows):
        if self.cause in LOADING:
            time.sleep(0.06 if self.cause == "no workers" else 0.09)
        return list(zip(self.words[rows], self.tags[rows], strict=True))


def open_files(worker):
    time.sleep(0.3)


class Tagger(nn.Module):
    def __init__(self, cause):
        super().__init__()
        self.words = nn.Embedding(5000, 512)
        positions = torch.randn(256, 512)
        if cause == "table on the CPU":
            self.positions = positions
        else:
            self.register_buffer("positions", positions)
        self.layers = nn.Sequential(
            nn.Linear(512, 512), nn.ReLU(), nn.Linear(512, 512), nn.ReLU()
        )
        self.head = nn.Linear(512, 8)

    def forward(self, words):
        positions = self.positions.to(words.device)
        return self.head(self.layers(self.words(words) + positions))


class Program:
    """A training, with one mistake or none."""

    def __init__(self, cause, workers=0):
        self.cause = cause
        self.loader = DataLoader(
            Messages(cause),
            batch_size=2 if cause == "tiny batches" else 16,
            num_workers=workers,
            worker_init_fn=open_files if cause in PAUSES else None,
            persistent_workers=workers > 0 and cause != "workers start anew",
        )
        self.model = Tagger(cause).to("meta")
        self.optimizer = torch.optim.SGD(self.model.parameters(), lr=0.1)
        self.total, self.right = torch.zeros((), device="meta"), 0

    def move(self, batch):
        if self.cause == "samples moved one by one":
            pieces = [[s.to("meta", non_blocking=True) for s in part] for part in batch]
            return [torch.stack(part) for part in pieces]
        early = self.cause != "copies that wait"  # with pin_memory=True in the loader
        return [part.to("meta", non_blocking=early) for part in batch]

    def step(self, batch):
        words, tags = self.move(batch)
        if self.cause == "loop over samples":
            scores = torch.stack([self.model(message) for message in words])
        else:
            scores = self.model(words)
        if self.cause == "scores copied back":
            found = scores.detach().cpu()
            self.right += int((found.argmax(2) == batch[1]).sum())
        if self.cause == "mask as an index":
            scores, tags = scores[tags >= 0], tags[tags >= 0]
        else:
            scores, tags = scores.flatten(0, 1), tags.flatten()
        loss = nn.functional.cross_entropy(scores, tags, ignore_index=-1)
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()
        if self.cause == "item() in each step":
            self.total += loss.item()
        else:
            self.total += loss.detach()

    def epoch(self, after_step):
        """Three steps of which a GPU takes 5 ms each, then a validation."""
        for number, _ in enumerate(self.loader):
            time.sleep(0.005)
            after_step()
            if number == 1 and self.cause == "checkpoint in the loop":
                time.sleep(0.3)  # a large file on a slow disk
        if self.cause == "metrics on the CPU":
            time.sleep(0.4)
