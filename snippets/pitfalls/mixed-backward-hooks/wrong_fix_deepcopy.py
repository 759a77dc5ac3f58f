import copy

import torch
from torch import nn


def build():
    return nn.Sequential(nn.Linear(6, 16), nn.ReLU(), nn.Linear(16, 1))


def guided(module, grad_input, grad_output):
    return (grad_input[0].clamp(min=0),)  # guided backpropagation


norms = {}


def record(module, grad_input, grad_output):
    norms[type(module).__name__] = grad_output[0].norm().item()


torch.manual_seed(0)
model = build()
rows = torch.randn(4, 6, requires_grad=True)
handle = model[1].register_backward_hook(guided)
model(rows).sum().backward()
handle.remove()
print(f"guided gradient: {rows.grad.norm().item():.4f}")

fresh = copy.deepcopy(model)
for layer in fresh:
    layer.register_full_backward_hook(record)
fresh(rows).sum().backward()
print(f"gradient at the ReLU: {norms['ReLU']:.4f}")
