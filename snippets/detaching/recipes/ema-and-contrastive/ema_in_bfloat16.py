import copy

import torch
from torch import nn

model = nn.Linear(1, 1, bias=False).bfloat16()
nn.init.ones_(model.weight)
averages = {
    "bfloat16": copy.deepcopy(model).requires_grad_(False),
    "float32": copy.deepcopy(model).requires_grad_(False).float(),
}
decay = 0.999
nn.init.constant_(model.weight, 1.5)  # as if training had moved it
with torch.no_grad():
    for _ in range(1000):
        for average in averages.values():
            weight = model.weight.to(average.weight.dtype)
            average.weight.lerp_(weight, 1 - decay)

for name, average in averages.items():
    print(f"average kept in {name + ':':9} {average.weight.item():.4f}")
expected = 1.5 - 0.5 * decay**1000
print(f"by the formula:           {expected:.4f}")
assert averages["bfloat16"].weight.item() == 1
assert averages["float32"].weight.is_leaf  # no graph was recorded
assert abs(averages["float32"].weight.item() - expected) < 1e-3
