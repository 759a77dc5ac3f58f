import torch
from torch import nn

torch.manual_seed(0)
readings = torch.randn(4, 3)
labels = torch.tensor([2, 0, 1, 0])
diagnosis = nn.functional.one_hot(labels, num_classes=3)
logits = nn.Linear(3, 3)(readings)
loss = nn.functional.cross_entropy(logits, diagnosis)
print(f"loss: {loss:.4f}")
