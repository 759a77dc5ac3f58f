from collections import OrderedDict

import torch
from torch import nn
from torch.optim import SGD, Adam, AdamW

backbone = nn.Sequential(nn.Linear(8, 16), nn.LayerNorm(16), nn.ReLU())  # pretrained
model = nn.Sequential(OrderedDict(backbone=backbone, head=nn.Linear(16, 2)))

groups = {}
for name, weight in model.named_parameters():
    rate = 1e-4 if name.startswith("backbone") else 1e-3
    decay = 0.1 if weight.ndim > 1 else 0.0  # none for biases and norms
    groups.setdefault((rate, decay), []).append(weight)
optimizer = AdamW(
    [{"params": ws, "lr": r, "weight_decay": d} for (r, d), ws in groups.items()]
)
for group in optimizer.param_groups:
    shapes = [tuple(weight.shape) for weight in group["params"]]
    print(f"lr {group['lr']:.4f}  weight_decay {group['weight_decay']:.1f}  {shapes}")

print("\noptimizer  decay  weight")  # a weight of 1 after a step whose gradient is 0
after = {}
for make in (SGD, AdamW, Adam):
    for decay in (0.1, 0.001):
        weight = nn.Parameter(torch.ones(()))
        weight.grad = torch.zeros(())
        make([weight], lr=0.01, weight_decay=decay).step()
        after[make, decay] = weight.item()
        print(f"{make.__name__:9}  {decay:<5}  {weight.item():.5f}")

# Proof: each parameter is in one group, and what each optimizer makes of the decay
grouped = [id(weight) for group in optimizer.param_groups for weight in group["params"]]
assert sorted(grouped) == sorted(id(weight) for weight in model.parameters())
assert [group["lr"] for group in optimizer.param_groups] == [1e-4, 1e-4, 1e-3, 1e-3]
for decay in (0.1, 0.001):
    assert abs(after[SGD, decay] - (1 - 0.01 * decay)) < 1e-6
    assert abs(after[AdamW, decay] - (1 - 0.01 * decay)) < 1e-6
    assert abs(after[Adam, decay] - 0.99) < 1e-5
