# Needs a CUDA GPU.
import torch
from torch import nn

torch.manual_seed(0)
model = nn.DataParallel(nn.Linear(4, 1).cuda(), device_ids=[0])
model.cpu()  # for a validation on the CPU, and not moved back
print(model(torch.randn(8, 4)))
