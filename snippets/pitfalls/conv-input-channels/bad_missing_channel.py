import torch
from torch import nn

digits = torch.rand(32, 28, 28)  # a batch of grey images, without a channel axis
print(nn.Conv2d(1, 8, kernel_size=3)(digits).shape)
