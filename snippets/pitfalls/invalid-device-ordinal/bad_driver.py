# Needs a stub of the CUDA driver: cuInit returns 101.
import torch
from torch import nn

torch.manual_seed(0)
depth = nn.Conv2d(3, 1, kernel_size=3).to("cuda")
room = torch.rand(1, 3, 64, 64, device="cuda")
print(f"depth map: {tuple(depth(room).shape)}")
