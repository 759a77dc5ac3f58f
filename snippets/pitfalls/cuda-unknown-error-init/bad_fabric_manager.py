# Needs a stub of the CUDA driver: cuInit returns 802.
import torch

local_rank = 0  # of eight, one for each GPU of the server
torch.cuda.set_device(local_rank)
print(f"device: {torch.cuda.current_device()}")
