import torch
from torch import nn


def lost(model):
    """Names of tensors that require grad and are not among the parameters."""
    return [
        f"{place}.{name}".lstrip(".")
        for place, module in model.named_modules()
        for name, value in vars(module).items()
        if isinstance(value, torch.Tensor) and value.requires_grad
    ]


class Scaled(nn.Module):
    def __init__(self):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(1)) * 0.5  # .cuda() does this, too
        self.layer = nn.Linear(6, 1)


model = Scaled()
print(f"parameters: {[name for name, _ in model.named_parameters()]}")
print(f"lost: {lost(model)}")
