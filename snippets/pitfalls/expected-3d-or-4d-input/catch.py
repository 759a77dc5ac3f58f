import torch
from torch import nn


def images_only(module, inputs):
    (images,) = inputs
    if images.ndim != 4:
        raise TypeError(f"a batch of images is (N, C, H, W), not {tuple(images.shape)}")


model = nn.Sequential(nn.Conv2d(1, 4, kernel_size=3), nn.ReLU())
model.register_forward_pre_hook(images_only)
print(tuple(model(torch.rand(2, 1, 8, 8)).shape))
try:
    model(torch.rand(1, 8, 8))  # Conv2d alone would take it as one unbatched image
except TypeError as error:
    print("TypeError:", error)
else:
    raise AssertionError("it was let through")
