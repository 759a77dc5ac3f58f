import io

import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1)).eval()
old_file = io.BytesIO()
torch.jit.save(torch.jit.script(model), old_file)

# Years later: the class is in the repository, the trained weights only in the file.
old_file.seek(0)
old = torch.jit.load(old_file)
torch.manual_seed(1)
model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1)).eval()
request = torch.randn(1, 4)
before = (model(request) - old(request)).abs().max().item()
model.load_state_dict(old.state_dict())
program = torch.export.export(model, (torch.ones(1, 4),))
after = (program.module()(request) - old(request)).abs().max().item()
print(f"off by {after:.6f}: the exported program answers as the TorchScript file does")
print(f"off by {before:.4f} before the weights were loaded")

# Proof: the weights came over
assert after < 1e-6 < before
