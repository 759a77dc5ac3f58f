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
model[1].register_full_backward_hook(guided)

rows = torch.randn(4, 6, requires_grad=True)
model(rows).sum().backward()
print(f"gradient at the ReLU: {norms['ReLU']:.4f}")
print(f"gradient of the rows: {rows.grad.norm().item():.4f}")

# Proof: the backward pass by hand.
import numpy as np

first, last = (part.weight.detach().double().numpy() for part in (model[0], model[2]))
shift = model[0].bias.detach().double().numpy()
active = rows.detach().double().numpy() @ first.T + shift > 0
arriving = np.repeat(last, 4, axis=0)
assert abs(norms["ReLU"] - np.linalg.norm(arriving)) < 1e-4
expected = np.maximum(arriving * active, 0) @ first
np.testing.assert_allclose(rows.grad, expected, atol=1e-5)
