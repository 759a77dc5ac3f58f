import torch
from torch import nn

model = nn.TransformerEncoderLayer(32, 4, dim_feedforward=64)
plain, decayed = [], []
for weight in model.parameters():
    group = plain if weight.ndim < 2 else decayed
    group.append(weight)
groups = [{"params": decayed, "weight_decay": 0.1}, {"params": plain}]
optimizer = torch.optim.AdamW(groups, lr=1e-3, weight_decay=0)

scales = {id(model.norm1.weight), id(model.norm2.weight)}
found = sum(len(weight) for weight in decayed if id(weight) in scales)
print(f"scales of norms with weight decay: {found}")

# Proof: where all gradients are 0, a step shrinks the matrices and nothing else
before = [weight.detach().clone() for weight in model.parameters()]
for weight in model.parameters():
    weight.grad = torch.zeros_like(weight)
optimizer.step()
for weight, old in zip(model.parameters(), before, strict=True):
    factor = 1 - 1e-3 * 0.1 if weight.ndim > 1 else 1
    assert (weight - factor * old).abs().max() < 1e-7
assert found == 0
assert model.norm1.weight.sum() == 32
