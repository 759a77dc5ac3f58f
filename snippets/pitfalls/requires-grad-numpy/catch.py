import torch
from torch import nn


def foreground_fraction(probability):
    return (probability.numpy() > 0.5).mean()


torch.manual_seed(0)
segmenter = nn.Sequential(nn.Conv2d(3, 1, kernel_size=1), nn.Sigmoid())
image = torch.randn(1, 3, 32, 32)

print(f"made-up values: {foreground_fraction(torch.rand(32, 32)):.2f}")
try:
    foreground_fraction(segmenter(image)[0, 0])
except RuntimeError as error:
    print(f"a real prediction: {error}")
