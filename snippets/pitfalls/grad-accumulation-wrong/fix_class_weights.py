import torch
from torch import nn

torch.manual_seed(0)
scans = torch.randn(32, 5)
findings = torch.randint(3, (32,))
rarity = torch.tensor([1.0, 5.0, 20.0])  # a weight for each class
model = nn.Linear(5, 3)

loss_of = nn.CrossEntropyLoss(weight=rarity, reduction="sum")
total = rarity[findings].sum()  # of all micro-batches, before the first backward()
for part, target in zip(scans.split(8), findings.split(8), strict=True):
    (loss_of(model(part), target) / total).backward()
print("gradient of the bias, accumulated:", model.bias.grad.round(decimals=4))

# Proof: the weighted mean over the whole batch in NumPy
import numpy as np

x, w, b = (value.detach().numpy() for value in (scans, model.weight, model.bias))
score = np.exp(x @ w.T + b)
weight = np.array([1, 5, 20])[findings][:, None]
slope = weight * (score / score.sum(1, keepdims=True) - np.eye(3)[findings])
assert np.allclose(model.weight.grad.numpy(), slope.T @ x / weight.sum(), atol=1e-6)
