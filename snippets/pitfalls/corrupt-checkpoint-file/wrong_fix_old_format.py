import os
import tempfile

import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(200, 400)
with tempfile.TemporaryDirectory() as folder:
    path = f"{folder}/last.pt"
    torch.save(model.state_dict(), path, _use_new_zipfile_serialization=False)
    os.truncate(path, os.path.getsize(path) - 8)  # the end was not written

    model.load_state_dict(torch.load(path))
print(f"weights: {model.weight.numel()}")
