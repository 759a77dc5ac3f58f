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
(wear_loss + fault_loss).backward()
print(f"gradient norm of the shared layer: {body[0].weight.grad.norm():.4f}")

# Proof: the same gradient by the chain rule, written out.
import numpy as np

with torch.no_grad():
    of_wear = 2 * (wear_head(shared) - wear) @ wear_head.weight
    of_fault = (fault_head(shared).sigmoid() - fault) @ fault_head.weight
    hidden = shared.numpy()
    at_tanh = (of_wear + of_fault).numpy() / 64 * (1 - hidden**2)
assert np.allclose(body[0].weight.grad.numpy(), at_tanh.T @ sensors.numpy(), atol=1e-6)
