import torch
from torch import nn

torch.manual_seed(0)
sensors = torch.randn(64, 12)  # readings of 64 machines
wear, fault = sensors[:, :1].exp(), (sensors[:, 1:2] > 0).float()
body = nn.Sequential(nn.Linear(12, 16), nn.Tanh())
wear_head, fault_head = nn.Linear(16, 1), nn.Linear(16, 1)

shared = body(sensors)
wear_loss = nn.functional.mse_loss(wear_head(shared), wear)
fault_loss = nn.functional.binary_cross_entropy_with_logits(fault_head(shared), fault)
weight = body[0].weight
(by_wear,) = torch.autograd.grad(wear_loss, weight, retain_graph=True)
(by_fault,) = torch.autograd.grad(fault_loss, weight)  # the last one frees the graph
print(f"gradient norm of the shared layer, wear alone:  {by_wear.norm():.4f}")
print(f"gradient norm of the shared layer, fault alone: {by_fault.norm():.4f}")

# Proof: the same gradients by the chain rule, written out.
import numpy as np

with torch.no_grad():
    of_wear = 2 * (wear_head(shared) - wear) @ wear_head.weight
    of_fault = (fault_head(shared).sigmoid() - fault) @ fault_head.weight
    slope = (1 - shared.numpy() ** 2) / 64
for found, back in ((by_wear, of_wear), (by_fault, of_fault)):
    expected = (back.numpy() * slope).T @ sensors.numpy()
    assert np.allclose(found.numpy(), expected, atol=1e-6)
