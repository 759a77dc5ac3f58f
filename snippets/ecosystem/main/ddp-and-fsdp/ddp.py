import contextlib
import os

import torch
import torch.distributed as dist
from torch import nn
from torch.distributed.algorithms.ddp_comm_hooks.default_hooks import allreduce_hook
from torch.distributed.run import main as torchrun
from torch.nn.parallel import DistributedDataParallel
from torch.utils.data import DataLoader, Dataset, DistributedSampler

SCALES = ((0, 2, 4, 5, 7, 9, 11), (0, 2, 3, 5, 7, 8, 10), (1, 3, 4, 6, 8, 9, 11))


class Melodies(Dataset):
    def __init__(self, count, seed):
        draw = torch.Generator().manual_seed(seed)
        self.scale = torch.randint(3, (count,), generator=draw)
        place = torch.randint(7, (count, 8), generator=draw)
        self.notes = torch.tensor(SCALES)[self.scale[:, None], place]

    def __len__(self):
        return len(self.scale)

    def __getitem__(self, index):
        return self.notes[index], self.scale[index]


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(12, 16)
        self.head = nn.Sequential(nn.Linear(16, 32), nn.ReLU(), nn.Linear(32, 3))

    def forward(self, notes):
        return self.head(self.embed(notes).mean(1))


def train(model, sampler, batch_size, accumulate):
    loader = DataLoader(Melodies(640, seed=0), batch_size, sampler=sampler)
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.005)
    for epoch in range(6):
        sampler.set_epoch(epoch)  # another order in each epoch
        for number, (notes, scale) in enumerate(loader, start=1):
            last = number % accumulate == 0
            with contextlib.nullcontext() if last else model.no_sync():
                loss = nn.functional.cross_entropy(model(notes), scale)
                (loss / accumulate).backward()  # exchanges gradients if last
            if last:
                optimizer.step()
                optimizer.zero_grad()
        yield epoch, next(iter(sampler)), loss.detach()


def count_and_average(exchanges, bucket):
    exchanges.append(bucket.index())
    return allreduce_hook(None, bucket)


def work():
    dist.init_process_group("gloo")  # on NVIDIA and AMD GPUs "nccl"
    rank, processes = dist.get_rank(), dist.get_world_size()
    torch.manual_seed(rank)  # DDP sends the weights of process 0 to the others
    model = DistributedDataParallel(Classifier())
    exchanges = []
    model.register_comm_hook(exchanges, count_and_average)
    held_out = Melodies(256, seed=1)
    sampler = DistributedSampler(range(640), shuffle=True)
    if rank == 0:
        print("epoch first loss accuracy")
    for epoch, first, loss in train(model, sampler, batch_size=16, accumulate=2):
        with torch.no_grad():
            notes, scale = held_out[slice(rank, None, processes)]
            correct = (model(notes).argmax(1) == scale).sum()
        dist.all_reduce(correct)  # of both processes
        dist.all_reduce(loss)
        if rank == 0:
            share = correct.item() / len(held_out)
            print(f"{epoch} {first} {loss.item() / processes:.2f} {share:.2f}")
    if rank == 0:
        print("\nbackward passes per process:", 6 * 640 // processes // 16)
        print("exchanges of gradients:", len(exchanges))
        torch.save(model.module.state_dict(), "classifier.pt")
    dist.destroy_process_group()


if __name__ == "__main__" and "RANK" in os.environ:
    work()
elif __name__ == "__main__":
    # In a terminal: torchrun --standalone --nproc-per-node=2 ddp.py
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    options = ["--standalone", "--nproc-per-node=2", "--start-method=fork"]
    torchrun([*options, "--run-path", __file__])

# Proof: one process with batches of 64 comes to the same weights
if __name__ == "__main__" and "RANK" not in os.environ:
    torch.manual_seed(0)
    alone = Classifier()
    for _ in train(alone, DistributedSampler(range(640), 1, 0), 64, 1):
        pass
    weights = torch.load("classifier.pt")
    differences = [
        (weights[name] - p).abs().max() for name, p in alone.state_dict().items()
    ]
    print(f"largest difference from one process: {max(differences).item():.3f}")
    assert max(differences) < 5e-4
