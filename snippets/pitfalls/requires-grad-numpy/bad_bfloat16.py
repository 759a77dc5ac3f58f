import torch
from torch import nn

torch.manual_seed(0)
segmenter = nn.Sequential(nn.Conv2d(3, 1, kernel_size=1), nn.Sigmoid())
image = torch.randn(1, 3, 32, 32)

with torch.autocast("cpu", dtype=torch.bfloat16):
    probability = segmenter(image)[0, 0]
mask = probability.detach().numpy() > 0.5
print(f"foreground pixels: {mask.sum()}")
