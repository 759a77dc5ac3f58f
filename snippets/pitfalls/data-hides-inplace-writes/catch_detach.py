import torch
from torch import nn

torch.manual_seed(0)
patches, gate = torch.randn(64, 16), nn.Linear(16, 1)

opening = torch.sigmoid(gate(patches))
penalty = opening.mean()
picture = opening.detach()  # was: opening.data
picture[picture <= 0.5] = 0
try:
    penalty.backward()
except RuntimeError as error:
    print("caught:", str(error).partition(":")[0])
