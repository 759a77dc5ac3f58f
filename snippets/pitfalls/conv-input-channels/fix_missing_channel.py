import torch
from torch import nn

digits = torch.rand(32, 28, 28)  # a batch of grey images, without a channel axis
strokes = nn.Conv2d(1, 8, kernel_size=3)
found = strokes(digits.unsqueeze(1))
print("with a channel axis:", tuple(found.shape))

one_by_one = torch.stack([strokes(digit[None]) for digit in digits])
torch.testing.assert_close(found, one_by_one, rtol=1e-4, atol=1e-5)
