import torch
from torch import nn


class Normalize(nn.Module):
    """Shifts and scales what a sensor reads."""

    def __init__(self):
        super().__init__()
        self.register_buffer("mean", torch.tensor([20.0, 50.0]))
        self.scale = torch.tensor([5.0, 10.0])  # a plain attribute

    def forward(self, readings):
        return (readings - self.mean) / self.scale


readings, module = torch.ones(3, 2), Normalize()
moved = readings.to("meta")  # a device without data, present on every machine
module.to("meta")  # no assignment: a module moves itself
where = {
    "readings": readings,
    "what to() returned": moved,
    "module.mean, a buffer": module.mean,
    "module.scale, an attribute": module.scale,
}
for name, tensor in where.items():
    print(f"{name}: {tensor.device}")
assert [t.is_meta for t in where.values()] == [False, True, True, False]
