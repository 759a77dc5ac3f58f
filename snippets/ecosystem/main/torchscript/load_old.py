import io

import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1)).eval()
old_file = io.BytesIO()
torch.jit.save(torch.jit.script(model), old_file)

# The way over: the weights of the old file, in the Python model, exported.
old_file.seek(0)
old = torch.jit.load(old_file)
model.load_state_dict(old.state_dict())
program = torch.export.export(model, (torch.ones(1, 4),))

request = torch.randn(1, 4)
torch.testing.assert_close(program.module()(request), old(request))
print("the exported program answers as the TorchScript file does")
