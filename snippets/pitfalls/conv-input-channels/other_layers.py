import torch
from torch import nn

layers = {
    nn.Conv3d(1, 4, kernel_size=3): torch.rand(2, 3, 8, 8, 8),
    nn.ConvTranspose2d(8, 4, kernel_size=2): torch.rand(1, 4, 8, 8),
    nn.Conv2d(8, 8, kernel_size=3, groups=4): torch.rand(1, 4, 8, 8),
}
for layer, images in layers.items():
    try:
        layer(images)
    except RuntimeError as error:
        print(f"{type(layer).__name__}: {error}")
