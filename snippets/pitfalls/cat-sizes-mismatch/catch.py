import torch
from torch import nn


def differing(tensors, dim):
    first = tensors[0].shape
    for number, tensor in enumerate(tensors):
        for axis, (size, expected) in enumerate(zip(tensor.shape, first, strict=True)):
            if axis != dim and size != expected:
                print(f"tensor {number}, axis {axis}: {size}, not {expected}")


image = torch.rand(1, 3, 104, 150)
maps = [image]
for stride in (2, 4, 8):
    pooled = nn.functional.max_pool2d(image, stride)
    maps.append(nn.functional.interpolate(pooled, scale_factor=stride))
differing(maps, dim=1)
