# Needs a CPU build of torch.
import io

import torch
from torch import nn

# Stands for the machine of the training: torch.save notes the GPU in the file.
torch.serialization.register_package(1, lambda _: "cuda:0", lambda *_: None)
file = io.BytesIO()
torch.save(nn.GRU(4, 8).state_dict(), file)
file.seek(0)

model = nn.GRU(4, 8).to("cpu")
state = {key: value.cpu() for key, value in torch.load(file).items()}
model.load_state_dict(state)
