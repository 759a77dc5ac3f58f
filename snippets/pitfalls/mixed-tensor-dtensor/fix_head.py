import tempfile

import torch
import torch.distributed as dist
import torch.multiprocessing as mp
from torch import nn
from torch.distributed.fsdp import fully_shard
from torch.distributed.tensor import Partial


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Linear(6, 8)
        self.head = nn.Linear(8, 4, bias=False)

    def forward(self, x):
        return self.body(x).tanh()


def train(rank, world_size, folder, batches, tags, heads, bodies):
    store = f"file://{folder}/meet"
    dist.init_process_group("gloo", init_method=store, rank=rank, world_size=world_size)
    torch.manual_seed(0)
    model = Tagger()
    fully_shard(model.head)
    fully_shard(model)
    hidden = model(batches[rank])
    weight = model.head.weight.full_tensor(grad_placements=[Partial("avg")])
    nn.functional.cross_entropy(hidden @ weight.T, tags[rank]).backward()
    heads[rank] = model.head.weight.grad.full_tensor()
    bodies[rank] = model.body.weight.grad.full_tensor()
    dist.destroy_process_group()


if __name__ == "__main__":
    torch.manual_seed(1)
    batches, tags = torch.randn(2, 5, 6), torch.randint(4, (2, 5))
    heads = torch.zeros(2, 4, 8).share_memory_()
    bodies = torch.zeros(2, 8, 6).share_memory_()
    with tempfile.TemporaryDirectory() as folder:
        args = (2, folder, batches, tags, heads, bodies)
        mp.start_processes(train, args, nprocs=2, start_method="fork")
    for rank, norm in enumerate(heads.flatten(1).norm(dim=1).tolist()):
        print(f"norm of the head's gradient, rank {rank}: {norm:.4f}")

# Proof: one process with both batches.
if __name__ == "__main__":
    torch.manual_seed(0)
    model = Tagger()
    scores = model.head(model(batches.flatten(0, 1)))
    nn.functional.cross_entropy(scores, tags.flatten()).backward()
    assert (heads - model.head.weight.grad).abs().max() < 1e-6
    assert (bodies - model.body.weight.grad).abs().max() < 1e-6
    assert abs(norm - model.head.weight.grad.norm()) < 1e-6
