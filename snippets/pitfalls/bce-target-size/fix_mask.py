import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
scans = torch.randn(4, 1, 32, 32)
masks = (scans > 1).float().repeat(1, 3, 1, 1)  # read from PNG files as RGB
assert (masks == masks[:, :1]).all()  # grey: the three channels say the same
masks = masks[:, :1]

model = nn.Sequential(nn.Conv2d(1, 1, 3, padding=1), nn.Sigmoid())
output = model(scans)
loss = nn.BCELoss()(output, masks)
loss.backward()
print(f"output {tuple(output.shape)}, masks {tuple(masks.shape)}, loss {loss:.3g}")

p, inside = output.detach().numpy(), scans.numpy() > 1
assert np.isclose(loss.item(), -np.log(np.where(inside, p, 1 - p)).mean())
