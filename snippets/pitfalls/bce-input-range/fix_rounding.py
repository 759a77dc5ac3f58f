import torch
from torch import nn

networks = [nn.Sequential(nn.Linear(4, 1), nn.Sigmoid()) for _ in range(10)]
for network in networks:
    nn.init.constant_(network[0].bias, 30.0)  # all ten are sure of this sample

spectrum, peak = torch.zeros(1, 4), torch.ones(1, 1)
average = torch.zeros(1, 1)
for network in networks:
    average += 0.1 * network(spectrum)
loss = nn.BCELoss()(average.clamp(0, 1), peak)
print(f"excess: {average.item() - 1:.2g}")
print(f"loss: {loss.item():.2g}")

# Proof: one step of float32 above 1, by NumPy's count; the loss of a sure hit is 0.
import numpy as np

assert 0 < average.item() - 1 <= np.finfo(np.float32).eps
assert loss == -np.log(1.0)
