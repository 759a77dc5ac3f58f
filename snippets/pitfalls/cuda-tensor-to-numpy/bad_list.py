# Needs a CUDA GPU.
import numpy as np
import torch
from torch import nn


def mean_error(model, batches, device):
    losses = []
    with torch.no_grad():
        for x, y in batches:
            losses.append(nn.functional.l1_loss(model(x.to(device)), y.to(device)))
    return np.mean(losses)


torch.manual_seed(0)
device = "cuda"
model = nn.Linear(8, 1).to(device)
batches = [(torch.randn(20, 8), torch.randn(20, 1)) for _ in range(5)]
print(f"mean absolute error: {mean_error(model, batches, device):.4f}")
