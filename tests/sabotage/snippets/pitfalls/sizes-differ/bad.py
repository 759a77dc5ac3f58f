import torch

scores = torch.ones(4, 3)
bias = torch.ones(4)
print((scores + bias).sum())
