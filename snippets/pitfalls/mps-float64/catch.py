from collections.abc import Mapping

import numpy as np
import torch
from torch import nn

NOT_ON_MPS = torch.float64, torch.complex128


def wide(x, place="batch"):
    """Yield the places of what MPS has no dtype for: tensors, and NumPy's float64."""
    if isinstance(x, nn.Module):
        for name, module in x.named_modules():
            tensors = {**module._parameters, **module._buffers, **vars(module)}
            for key, tensor in tensors.items():
                if torch.is_tensor(tensor) and tensor.dtype in NOT_ON_MPS:
                    yield f"{place}.{name}.{key}".replace("..", ".")
    elif torch.is_tensor(x):
        if x.dtype in NOT_ON_MPS:
            yield place
    elif isinstance(x, np.generic | np.ndarray):
        if x.dtype in (np.float64, np.complex128):
            yield place
    elif isinstance(x, Mapping):
        for key, value in x.items():
            yield from wide(value, f"{place}[{key!r}]")
    elif isinstance(x, list | tuple):
        for number, value in enumerate(x):
            yield from wide(value, f"{place}[{number}]")


class Scaled(nn.Module):
    def __init__(self, mean):
        super().__init__()
        self.register_buffer("mean", torch.from_numpy(mean))
        self.weights = torch.tensor([1.0, 2.0], dtype=torch.double)  # not a buffer
        self.layer = nn.Linear(2, 1)


model = Scaled(np.array([0.4, 0.6]))
batch = {"x": torch.rand(4, 2), "y": [torch.from_numpy(np.ones(4)), torch.ones(4)]}
optimizer = torch.optim.Adam(model.parameters(), lr=np.float64(0.01))
print(f"in the model: {', '.join(wide(model, 'model'))}")
print(f"in the batch: {', '.join(wide(batch))}")
print(f"in the optimizer: {', '.join(wide(optimizer.param_groups, 'groups'))}")
