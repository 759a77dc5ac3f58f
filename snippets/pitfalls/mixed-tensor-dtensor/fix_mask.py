import tempfile

import torch
import torch.distributed as dist
from torch import nn
from torch.distributed.tensor import Replicate, distribute_tensor
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
model.scale = nn.Parameter(distribute_tensor(model.scale.data, mesh, [Replicate()]))
inputs = torch.randn(4, 8)
output = model(inputs)
print(f"first output: {output.full_tensor()[0, 0]:.4f}")

# Proof: half of the layer's output, by hand.
weight, bias = (p.full_tensor() for p in model.up.parameters())
half = (inputs @ weight.T + bias) / 2
assert (output.full_tensor() - half).abs().max() < 1e-6
output.sum().backward()
gradient = (inputs @ weight.T + bias).sum(dim=0)
assert (model.scale.grad.full_tensor() - gradient).abs().max() < 1e-5
dist.destroy_process_group()
