import torch
from torch import nn

torch.manual_seed(0)
scans = torch.randn(4, 1, 32, 32)
masks = (scans > 1).float().repeat(1, 3, 1, 1)  # read from PNG files as RGB
masks = masks[:, :1]  # grey: the three planes are equal

model = nn.Sequential(nn.Conv2d(1, 1, 3, padding=1), nn.Sigmoid())
output = model(scans)
loss = nn.BCELoss()(output, masks)
print(f"loss: {loss.item():.4f}")

# Proof: pixel by pixel, from the scans that the masks were made of.
import numpy as np

p, inside = output.detach().numpy(), scans.numpy() > 1
assert np.isclose(loss.item(), -np.log(np.where(inside, p, 1 - p)).mean())
