# Needs a CUDA GPU.
import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(4, 1).to("cuda")
loss = model(torch.randn(8, 4).to("cuda")).square().mean()
print(f"{loss.device}: {type(loss.item()).__name__}")

torch.cuda.set_sync_debug_mode("error")  # from here on, waiting for the GPU raises
try:
    loss.item()
except RuntimeError as error:
    print(f"RuntimeError: {error}")
