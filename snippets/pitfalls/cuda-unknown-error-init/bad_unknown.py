# Needs a stub of the CUDA driver: cuInit returns 999.
import torch
from torch import nn

torch.manual_seed(0)
segmenter = nn.Conv2d(3, 5, kernel_size=3, padding=1).to("cuda")
frame = torch.rand(1, 3, 32, 32, device="cuda")
print(f"classes: {segmenter(frame).shape[1]}")
