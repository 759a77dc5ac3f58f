import torch
from torch import nn


def with_graph(model):
    """Names of the parameters whose gradient holds on to a graph."""
    return [
        name
        for name, parameter in model.named_parameters()
        if parameter.grad is not None and parameter.grad.requires_grad
    ]


torch.manual_seed(0)
model = nn.Sequential(nn.Linear(4, 8), nn.Tanh(), nn.Linear(8, 1))
model(torch.randn(20, 4)).square().mean().backward(create_graph=True)
print(f"gradients with a graph: {with_graph(model)}")
