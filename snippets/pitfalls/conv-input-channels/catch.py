import torch
from torch import nn


def check_images(images, layer):
    """Say in words what is wrong, before the convolution says it in numbers."""
    assert images.ndim == 4, f"(N, C, H, W) expected, got {tuple(images.shape)}"
    channels, last, wanted = images.shape[1], images.shape[3], layer.in_channels
    hint = ": channels are last, permute(0, 3, 1, 2)" if last == wanted else ""
    assert channels == wanted, f"{channels} channels, {wanted} wanted{hint}"


layer = nn.Conv2d(3, 8, kernel_size=3)
for shape in [(2, 3, 32, 32), (2, 32, 32, 3), (2, 1, 32, 32), (32, 32, 3)]:
    images = torch.rand(shape)
    try:
        check_images(images, layer)
        print(f"{shape}: maps {tuple(layer(images).shape)}")
    except AssertionError as error:
        print(f"{shape}: {error}")
