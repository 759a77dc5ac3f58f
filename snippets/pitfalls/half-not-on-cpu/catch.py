import torch
from torch import nn


def half_on_cpu(model):
    """Name the float16 parameters and buffers that lie on the CPU."""
    tensors = [*model.named_parameters(), *model.named_buffers()]
    return [
        n for n, t in tensors if t.dtype == torch.float16 and t.device.type == "cpu"
    ]


model = nn.ModuleDict({"language": nn.Linear(8, 8), "adapter": nn.Linear(8, 2)})
model.half()
model["language"].to("meta")  # in place of a GPU
print(f"float16 on the CPU: {half_on_cpu(model)}")
