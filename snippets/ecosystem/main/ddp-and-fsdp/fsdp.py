import os

import torch
import torch.distributed as dist
import torch.distributed.checkpoint as dcp
from torch import nn
from torch.distributed.checkpoint.format_utils import dcp_to_torch_save
from torch.distributed.checkpoint.state_dict import get_state_dict, set_state_dict
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import fully_shard
from torch.distributed.run import main as torchrun


class Counter(nn.Module):
    """Says how a row of numbers below 32 goes on."""

    def __init__(self):
        super().__init__()
        self.number = nn.Embedding(32, 64)
        self.place = nn.Embedding(12, 64)
        self.layers = nn.ModuleList(
            nn.TransformerEncoderLayer(64, 4, 256, dropout=0.0, batch_first=True)
            for _ in range(2)
        )
        self.head = nn.Linear(64, 32)

    def forward(self, row):
        x = self.number(row) + self.place(torch.arange(row.shape[1]))
        mask = nn.Transformer.generate_square_subsequent_mask(row.shape[1])
        for layer in self.layers:
            x = layer(x, src_mask=mask, is_causal=True)
        return self.head(x.flatten(0, 1))


def batch(step):
    draw = torch.Generator().manual_seed(step)
    start = torch.randint(32, (64, 1), generator=draw)
    stride = torch.randint(1, 4, (64, 1), generator=draw)
    return (start + stride * torch.arange(12)) % 32


def train(model, optimizer, steps, rank=0, processes=1):
    for step in steps:
        row = batch(step)[rank::processes]
        loss = nn.functional.cross_entropy(model(row[:, :-1]), row[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        loss = loss.detach()
        if processes > 1:
            dist.all_reduce(loss)
        if step % 4 == 0 and rank == 0:
            with open("log.txt", "a") as log:
                log.write(f"{step} {loss.item() / processes:.2f} {processes}\n")
    return loss.item() / processes


def state_of(model, optimizer):
    weights, moments = get_state_dict(model, optimizer)
    return {"model": weights, "optimizer": moments}


def work():
    dist.init_process_group("gloo")
    rank, processes = dist.get_rank(), dist.get_world_size()
    torch.manual_seed(0)
    model = Counter()
    mesh = init_device_mesh("cpu", (processes,))
    for layer in model.layers:
        fully_shard(layer, mesh=mesh)
    fully_shard(model, mesh=mesh)  # what is left: embeddings and head
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-3)  # after fully_shard
    if rank == 0:
        held = sum(weight.to_local().numel() for weight in model.parameters())
        total = sum(weight.numel() for weight in model.parameters())
        print(f"each process holds {held:,} of {total:,} weights")
    train(model, optimizer, range(1, 21), rank, processes)
    dcp.save(state_of(model, optimizer), checkpoint_id="checkpoint")  # on all ranks
    dist.destroy_process_group()


def go_on():
    model = Counter()  # other weights, until the checkpoint is loaded
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-3)
    state = state_of(model, optimizer)  # dcp.load fills these tensors
    dcp.load(state, checkpoint_id="checkpoint")
    set_state_dict(
        model,
        optimizer,
        model_state_dict=state["model"],
        optim_state_dict=state["optimizer"],
    )
    return train(model, optimizer, range(21, 41))


if __name__ == "__main__" and "RANK" in os.environ:
    work()
elif __name__ == "__main__":
    # In a terminal: torchrun --standalone --nproc-per-node=2 fsdp.py
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    options = ["--standalone", "--nproc-per-node=2", "--start-method=fork"]
    torchrun([*options, "--run-path", __file__])
    loss = go_on()
    print("files:", *sorted(os.listdir("checkpoint")))
    dcp_to_torch_save("checkpoint", "checkpoint.pt")
    print("checkpoint.pt:", *torch.load("checkpoint.pt"))
    with open("log.txt") as log:
        print(f"\nstep loss processes\n{log.read()}")

# Proof: 40 steps in one process, without a checkpoint
if __name__ == "__main__" and "RANK" not in os.environ:
    torch.manual_seed(0)
    alone = Counter()
    optimizer = torch.optim.AdamW(alone.parameters(), lr=3e-3)
    expected = train(alone, optimizer, range(1, 41), rank=None)
    print(f"after 40 steps: {loss:.2f}; in one process throughout: {expected:.2f}")
    assert abs(loss - expected) < 0.01
