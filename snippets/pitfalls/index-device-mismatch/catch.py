import torch
from torch import nn


class Noise(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("betas", torch.linspace(0.0001, 0.02, 1000))
        self.alphas = (1 - self.betas).cumprod(0)  # a plain attribute


def left_behind(module):
    """Names of the tensors in a model that .to(device) does not move."""
    return [
        f"{prefix}.{name}".lstrip(".")
        for prefix, part in module.named_modules()
        for name, value in vars(part).items()
        if isinstance(value, torch.Tensor)
    ]


model = nn.Sequential(nn.Conv2d(3, 3, 3), Noise())
print(f"stay where they are: {left_behind(model)}")
