import io
import warnings

import torch
from torch import nn

warnings.simplefilter("default", DeprecationWarning)  # as test runners do

torch.manual_seed(0)
wine = torch.randn(6, 11)
model = nn.Sequential(nn.Linear(11, 16), nn.ReLU(), nn.Linear(16, 1)).eval()

scripted = torch.jit.script(model)
file = io.BytesIO()
torch.jit.save(scripted, file)
file.seek(0)
server = torch.jit.load(file)
with torch.no_grad():
    print(f"first score: {server(wine)[0].item():.4f}")
