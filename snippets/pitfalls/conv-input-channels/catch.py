import torch
from torch import nn


def check_images(images, layer):
    """Stop with what is wrong, before the convolution says it in numbers."""
    assert images.ndim == 4, f"(N, C, H, W) expected, got {tuple(images.shape)}"
    last = images.shape[-1] == layer.in_channels != images.shape[1]
    assert not last, "channels are last: permute(0, 3, 1, 2)"
    channels = images.shape[1]
    assert channels == layer.in_channels, (
        f"{channels} channels, {layer.in_channels} wanted"
    )


layer = nn.Conv2d(3, 8, kernel_size=3)
for images in (
    torch.rand(2, 3, 32, 32),
    torch.rand(2, 32, 32, 3),
    torch.rand(2, 1, 32, 32),
    torch.rand(32, 32, 3),
):
    try:
        check_images(images, layer)
        print(tuple(images.shape), "fine")
    except AssertionError as error:
        print(tuple(images.shape), error)
