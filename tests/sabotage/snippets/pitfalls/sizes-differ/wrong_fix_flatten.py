import torch

scores = torch.ones(4, 3).flatten()
bias = torch.ones(4)
print((scores + bias).sum())
