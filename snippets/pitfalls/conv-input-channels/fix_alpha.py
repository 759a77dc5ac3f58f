import torch
from torch import nn

torch.manual_seed(0)
icons = torch.rand(4, 4, 32, 32)  # PNG files: red, green, blue and alpha
icons[:, 3, 0, 0] = 0  # one pixel is clear
icons[:, 3, 1, 1] = 1  # one is solid

colour, alpha = icons[:, :3], icons[:, 3:]
on_white = colour * alpha + (1 - alpha)
print("three channels:", tuple(nn.Conv2d(3, 8, kernel_size=3)(on_white).shape))

assert torch.equal(on_white[:, :, 0, 0], torch.ones(4, 3))
assert torch.equal(on_white[:, :, 1, 1], icons[:, :3, 1, 1])
