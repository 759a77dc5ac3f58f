# Needs a CUDA GPU.
import torch
from torch import nn

free, _ = torch.cuda.mem_get_info()
weights = torch.empty(
    free - 64 * 2**20, dtype=torch.uint8, device="cuda"
)  # a large model
encoder = nn.Conv2d(3, 64, kernel_size=7, padding=3).to("cuda")
features = encoder(torch.randn(1, 3, 64, 64, device="cuda"))
