import torch
from torch import nn


def why_no_gradient(tensor):
    if tensor.requires_grad:
        return "it requires grad"
    if tensor.is_inference():
        return "it was made under torch.inference_mode()"
    if not torch.is_grad_enabled():
        return "gradients are switched off here: torch.no_grad()"
    return "detached, or nothing that it was computed from requires grad"


def report(module, inputs, output):
    print(f"{type(module).__name__}: {why_no_gradient(output)}")


torch.manual_seed(0)
layer = nn.Linear(4, 2)
layer.register_forward_hook(report)
table = torch.randn(3, 4)
with torch.no_grad():
    layer(table)
with torch.inference_mode():
    layer(table)
layer.requires_grad_(False)
layer(table)
