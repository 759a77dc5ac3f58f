import torch
from torch import nn
from torch.nn.utils.parametrizations import weight_norm

model = nn.Sequential(weight_norm(nn.Conv1d(4, 8, 3)), nn.ReLU(), nn.Conv1d(8, 1, 3))
computed = [
    f"{name}.{key}"
    for name, module in model.named_modules()
    for key in ("weight", "bias")
    if isinstance(getattr(module, key, None), torch.Tensor)
    and not getattr(module, key).is_leaf
]
print(f"computed, so the flag cannot be set: {computed}")
