import types

import torch
from torch.nn.functional import affine_grid, grid_sample


# The signatures of torchvision's two functions; the second is not needed in full here.
def affine(img, matrix, interpolation="nearest", fill=None):
    theta = torch.tensor(matrix).reshape(1, 2, 3).repeat(len(img), 1, 1)
    grid = affine_grid(theta, img.shape, align_corners=False)
    return grid_sample(img, grid, mode=interpolation, align_corners=False)


_functional_tensor = types.SimpleNamespace(affine=affine)


def affine(img, angle, translate, scale, shear, interpolation="nearest", fill=None):
    raise NotImplementedError


functional = types.SimpleNamespace(affine=affine)

# pytorchvideo: import torchvision.transforms.functional_tensor as F_t
F_t = functional  # instead of _functional_tensor


def shear_x(video, factor, fill):
    """Shear the frames of a video along the horizontal axis."""
    matrix = [1.0, factor, 0.0, 0.0, 1.0, 0.0]
    return F_t.affine(video, matrix, fill=fill, interpolation="bilinear")


torch.manual_seed(0)
video = torch.rand(4, 3, 16, 16)
print(f"frames: {shear_x(video, 0.2, fill=0.5).shape}")
