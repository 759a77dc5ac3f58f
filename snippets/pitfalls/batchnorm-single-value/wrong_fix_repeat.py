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
first, second = (
    branch(maps.repeat(2, 1, 1, 1))[:1] for maps in DataLoader(photos, batch_size=1)
)
print(f"the two photos differ by: {(first - second).abs().max().item():.3f}")

# Proof: both outputs are the layer's bias, nothing of the photo is left.
bias = branch[2].bias.detach().reshape(1, 16, 1, 1)
torch.testing.assert_close(first.detach(), bias, atol=1e-3, rtol=0)
torch.testing.assert_close(second.detach(), bias, atol=1e-3, rtol=0)
