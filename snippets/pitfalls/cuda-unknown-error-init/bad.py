# Needs a stub of the CUDA driver: cuInit returns 100.
import os

import torch
from torch import nn

os.environ["CUDA_VISIBLE_DEVICES"] = "3"  # the author's machine had four cards

torch.manual_seed(0)
denoiser = nn.Sequential(nn.Linear(128, 64), nn.ReLU(), nn.Linear(64, 128)).cuda()
noisy = torch.randn(16, 128).cuda()
loss = nn.functional.mse_loss(denoiser(noisy), noisy)
print(f"loss: {loss.item():.4f}")
