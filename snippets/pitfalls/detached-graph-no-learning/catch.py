import torch
from torch import nn


def not_reached(model):
    """Name the trainable parameters without a gradient, or with zeros only."""
    trainable = {name: p for name, p in model.named_parameters() if p.requires_grad}
    return [name for name, p in trainable.items() if p.grad is None or not p.grad.any()]


operations = {
    "intact": lambda features: features,
    "detached": lambda features: features.detach(),
    "rounded": lambda features: features.round(),
}
for name, operation in operations.items():
    torch.manual_seed(0)
    model = nn.ModuleDict({"encoder": nn.Linear(6, 4), "head": nn.Linear(4, 1)})
    features = operation(model["encoder"](torch.randn(32, 6)))
    model["head"](features).square().mean().backward()
    print(f"not reached, {name}: {not_reached(model)}")
