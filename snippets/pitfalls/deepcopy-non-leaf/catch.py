import warnings

import torch
from torch import nn

warnings.simplefilter("ignore", FutureWarning)  # the old weight_norm is deprecated


def what_deepcopy_refuses(model):
    """Name the tensors with a history that a module holds."""
    found = []
    for path, module in model.named_modules():
        for name, value in {**vars(module), **module._buffers}.items():
            values = value if isinstance(value, list | tuple) else [value]
            if any(torch.is_tensor(v) and not v.is_leaf for v in values):
                found.append(f"{path}.{name}")
    return found


class Block(nn.Linear):
    def forward(self, rows):
        self.last = super().forward(rows)
        return self.last


model = nn.Sequential(Block(4, 4), nn.utils.weight_norm(nn.Linear(4, 2)))
print(f"before a batch: {what_deepcopy_refuses(model)}")
model(torch.ones(3, 4))
print(f"after a batch: {what_deepcopy_refuses(model)}")
