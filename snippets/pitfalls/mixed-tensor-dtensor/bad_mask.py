import tempfile

import torch
import torch.distributed as dist
from torch import nn
from torch.distributed.tensor.parallel import ColwiseParallel, parallelize_module


class Gate(nn.Module):
    def __init__(self):
        super().__init__()
        self.up = nn.Linear(8, 16)
        self.scale = nn.Parameter(torch.full((16,), 0.5))  # not in the plan

    def forward(self, x):
        return self.up(x) * self.scale


with tempfile.TemporaryDirectory() as folder:
    store = f"file://{folder}/meet"
    dist.init_process_group("gloo", init_method=store, rank=0, world_size=1)
torch.manual_seed(0)
mesh = dist.init_device_mesh("cpu", (1,))
model = Gate()
parallelize_module(model, mesh, {"up": ColwiseParallel(use_local_output=False)})
output = model(torch.randn(4, 8))
