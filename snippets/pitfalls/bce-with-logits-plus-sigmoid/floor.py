import math

import torch
from torch import nn

loss_of = nn.BCEWithLogitsLoss()
target = torch.tensor([1.0, 0.0])
print("logits       loss, once   loss, twice   gradient, once   gradient, twice")
for size in (1.0, 5.0, 20.0):
    row = []
    for twice in (False, True):
        logits = torch.tensor([size, -size], requires_grad=True)
        loss = loss_of(logits.sigmoid() if twice else logits, target)
        loss.backward()
        row += [loss.item(), logits.grad.norm().item()]
    once, once_grad, double, double_grad = row
    losses = f"{once:10.3f} {double:13.3f}"
    print(f"+-{size:<10.0f} {losses} {once_grad:16.0e} {double_grad:17.0e}")

# The best that a second sigmoid can see is 1 and 0.
floor = (math.log(1 + math.exp(-1)) + math.log(2)) / 2
assert abs(double - floor) < 1e-4
print(f"the loss twice can never be below {floor:.3f}")
