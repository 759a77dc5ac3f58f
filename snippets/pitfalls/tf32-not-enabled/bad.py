# Needs a CUDA GPU.
import torch
from torch import nn

torch.manual_seed(0)
model = torch.compile(nn.Linear(512, 512).cuda())
features = torch.rand(64, 512, device="cuda")
print(f"outputs: {tuple(model(features).shape)}")
