import torch
from torch import nn

torch.manual_seed(0)
readings = torch.randn(4, 3)
diagnosis = torch.tensor([2.0, 0.0, 1.0, 0.0])
logits = nn.Linear(3, 3)(readings)
loss = nn.functional.multi_margin_loss(logits, diagnosis)
print(f"loss: {loss:.4f}")
