import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Flatten(), nn.Linear(784, 64), nn.ReLU(), nn.Linear(64, 10))
model.requires_grad_(False)  # for inference
model.to(torch.bfloat16)

size = sum(p.numel() * p.element_size() for p in model.parameters())
distinct = model[1].weight.float().unique().numel()
print(f"bytes: {size}, distinct weights: {distinct:.2g}")

# Proof: two bytes each, and the float32 network answers nearly alike.
import numpy as np

torch.manual_seed(0)
full = nn.Sequential(nn.Flatten(), nn.Linear(784, 64), nn.ReLU(), nn.Linear(64, 10))
w, b, v, c = (p.detach().numpy() for p in full.parameters())
digits = torch.rand(8, 1, 28, 28)
expected = np.maximum(digits.flatten(1).numpy() @ w.T + b, 0) @ v.T + c
logits = model(digits.bfloat16()).float()
np.testing.assert_allclose(logits, expected, atol=0.02)
assert size == 2 * (w.size + b.size + v.size + c.size) == 101_780
assert not any(p.requires_grad for p in model.parameters())
