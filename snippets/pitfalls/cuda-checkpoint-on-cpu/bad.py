# Needs a CPU build of torch.
import io

import torch
from torch import nn

# Stands for the machine of the training: torch.save notes the GPU in the file.
torch.serialization.register_package(1, lambda _: "cuda:0", lambda *_: None)
torch.manual_seed(0)
file = io.BytesIO()
torch.save(nn.GRU(4, 8).state_dict(), file)
file.seek(0)

model = nn.GRU(4, 8)
model.load_state_dict(torch.load(file))
states, _ = model(torch.ones(5, 1, 4))
print(f"last state: {states[-1, 0, 0].item():.4f}")
