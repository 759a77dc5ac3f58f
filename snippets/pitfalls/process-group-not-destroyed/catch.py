import torch
import torch.distributed as dist
from torch import nn


def train():
    dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
    torch.manual_seed(0)
    model = nn.Linear(5, 1)
    loss = model(torch.randn(8, 5)).square().mean().detach()
    dist.all_reduce(loss)
    print(f"loss: {loss:.3f}")


def test_training_leaves_no_group():
    train()
    assert not dist.is_initialized(), "destroy_process_group() was not called"


try:
    test_training_leaves_no_group()
except AssertionError as error:
    print("AssertionError:", error)
