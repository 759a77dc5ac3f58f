import torch
from torch import nn


def unusual(model):
    """List the normalization layers whose scales do not start at 1."""
    norms = (nn.BatchNorm1d, nn.BatchNorm2d, nn.LayerNorm, nn.GroupNorm)
    for name, module in model.named_modules():
        if isinstance(module, norms) and module.weight is not None:
            far = (module.weight - 1).abs().max().item()
            if far > 0:
                yield f"{name}: scale off by {far:.2f}"


torch.manual_seed(0)
model = nn.Sequential(nn.Conv2d(3, 16, 3), nn.BatchNorm2d(16), nn.ReLU())
for parameter in model.parameters():
    if parameter.dim() == 1:
        nn.init.normal_(parameter, std=0.02)
for line in unusual(model):
    print(line)
