# Needs a CUDA GPU.
import torch
from torch import nn

free, _ = torch.cuda.mem_get_info()
weights = torch.empty(
    free - 64 * 2**20, dtype=torch.uint8, device="cuda"
)  # a large model
decoder = nn.ConvTranspose2d(512, 256, kernel_size=4, stride=2).to("cuda").half()
images = decoder(torch.randn(8, 512, 64, 64, device="cuda").half())
