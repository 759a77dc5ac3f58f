from itertools import chain

import torch
from torch import nn


class Packed(nn.Module):
    def __init__(self, rows, columns):
        super().__init__()
        codes = torch.zeros(rows, columns // 2, dtype=torch.uint8)
        self.weight = nn.Parameter(codes, requires_grad=False)
        self.register_buffer("zeros", torch.zeros(rows, dtype=torch.int32))


model = nn.ModuleDict({"vision": Packed(16, 32), "norm": nn.LayerNorm(16)})
for name, tensor in chain(model.named_parameters(), model.named_buffers()):
    if not (tensor.is_floating_point() or tensor.is_complex()):
        print(f"no dtype for another module: {name} ({tensor.dtype})")
