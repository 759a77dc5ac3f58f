import torch

scores = torch.ones(4, 3)
weights = torch.arange(4.0)
print((scores * weights).sum())
