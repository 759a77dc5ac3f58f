import torch
from torch import nn


def images_only(module, inputs):
    (images,) = inputs
    if images.ndim != 4:
        raise TypeError(f"a batch of images is (N, C, H, W), not {tuple(images.shape)}")


model = nn.Sequential(nn.Conv2d(1, 4, kernel_size=3), nn.ReLU())
model.register_forward_pre_hook(images_only)
for shape in ((2, 1, 8, 8), (1, 8, 8)):
    try:
        print("maps:", tuple(model(torch.rand(shape)).shape))
    except TypeError as error:
        print("TypeError:", error)
