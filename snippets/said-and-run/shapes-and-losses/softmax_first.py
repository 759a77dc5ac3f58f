import math

import torch
from torch import nn

loss_of = nn.CrossEntropyLoss()
label = torch.tensor([0])
for lead in (0.0, 10.0, 100.0):  # how far the right class is ahead of two others
    logits = torch.tensor([[lead, 0.0, 0.0]])
    once, twice = loss_of(logits, label), loss_of(logits.softmax(1), label)
    print(f"lead {lead:g}: loss {once:.4f}, after a softmax {twice:.4f}")
assert once == 0
assert abs(twice.item() - math.log(1 + 2 / math.e)) < 1e-5  # three classes: no less
