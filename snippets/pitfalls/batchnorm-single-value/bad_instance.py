import torch
from torch import nn

torch.manual_seed(0)
letters = torch.rand(8, 1, 16, 16)
encoder = nn.Sequential(
    nn.Conv2d(1, 4, kernel_size=4, stride=4),
    nn.InstanceNorm2d(4),
    nn.ReLU(),
    nn.Conv2d(4, 8, kernel_size=4),  # the maps are 1 x 1 from here
    nn.InstanceNorm2d(8),
)
codes = encoder.eval()(letters).flatten(1)
print(f"spread of the codes: {codes.std(dim=0).mean().item():.3f}")
