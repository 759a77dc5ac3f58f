# Needs a CPU build of torch.
import torch
from torch import nn

generator = torch.Generator("cuda").manual_seed(0)
decoder = nn.ConvTranspose2d(4, 3, 8, stride=8)
latents = torch.randn(1, 4, 32, 32, generator=generator, device="cuda")
picture = decoder(latents)
print(f"picture: {tuple(picture.shape)}")
