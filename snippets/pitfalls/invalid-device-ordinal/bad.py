# Needs a CUDA GPU.
import torch
from torch import nn

torch.manual_seed(0)
cards = torch.cuda.device_count()
device = torch.device("cuda", cards)  # "the last card", if the first were number 1

detector = nn.Conv2d(3, 16, kernel_size=3).to(device)
street = torch.rand(1, 3, 64, 64, device=device)
print(f"features: {tuple(detector(street).shape)}")
