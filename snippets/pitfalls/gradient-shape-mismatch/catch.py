import torch
from torch import nn


def without_gradient(model):
    """Names of the parameters that backward() did not reach."""
    return [
        name
        for name, parameter in model.named_parameters()
        if parameter.requires_grad and parameter.grad is None
    ]


torch.manual_seed(0)
model = nn.ModuleDict({"body": nn.Linear(6, 4), "price": nn.Linear(4, 1)})
model["kind"] = nn.Linear(4, 3)
scores = model["kind"](model["body"](torch.randn(32, 6)).relu())
scores.square().mean().backward()
print(f"without a gradient: {without_gradient(model)}")
