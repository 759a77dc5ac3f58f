import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(6, 16), nn.ReLU(), nn.Linear(16, 1))
norms = {}


def record(module, grad_input, grad_output):
    norms[type(module).__name__] = grad_output[0].norm().item()


def guided(module, grad_input, grad_output):
    return (grad_input[0].clamp(min=0),)  # guided backpropagation


for layer in model:
    layer.register_full_backward_hook(record)
model[1].register_backward_hook(guided)

rows = torch.randn(4, 6, requires_grad=True)
model(rows).sum().backward()
print(f"gradient at the ReLU: {norms['ReLU']:.4f}")
print(f"gradient of the rows: {rows.grad.norm().item():.4f}")
