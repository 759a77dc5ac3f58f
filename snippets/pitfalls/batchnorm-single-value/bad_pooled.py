import torch
from torch import nn
from torch.utils.data import DataLoader

torch.manual_seed(0)
photos = torch.rand(2, 32, 24, 24)  # feature maps of two photos, from a backbone
branch = nn.Sequential(
    nn.AdaptiveAvgPool2d(1),  # one value per channel, whatever the size of the photo
    nn.Conv2d(32, 16, kernel_size=1),
    nn.BatchNorm2d(16),
    nn.ReLU(),
)
first, second = (branch(maps) for maps in DataLoader(photos, batch_size=1))
print(f"the two photos differ by: {(first - second).abs().max().item():.3f}")
