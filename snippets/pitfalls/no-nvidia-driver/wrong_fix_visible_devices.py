# Needs a CUDA build and no GPU.
import os

os.environ["CUDA_VISIBLE_DEVICES"] = "0"

import torch
from torch import nn

torch.manual_seed(0)
device = torch.device("cuda")
segmenter = nn.Conv2d(3, 4, 3, padding=1).to(device)
tile = torch.rand(2, 3, 32, 32).to(device)  # a satellite image
loss = segmenter(tile).square().mean()
loss.backward()
print(f"loss: {loss.item():.3f}")
