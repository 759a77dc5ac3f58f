import io

import torch
from torch import nn

torch.manual_seed(0)
wine = torch.randn(6, 11)
model = nn.Sequential(nn.Linear(11, 16), nn.ReLU(), nn.Linear(16, 1)).eval()

compiled = torch.compile(model)
file = io.BytesIO()
compiled.save(file)
