import torch
from torch import nn

torch.manual_seed(0)
linear = nn.Linear(10, 5)
for shape in ((10,), (2, 10), (2, 3, 10), (2, 3, 4, 10)):
    x = torch.randn(shape)
    y = linear(x)
    torch.testing.assert_close(y, x @ linear.weight.T + linear.bias)
    print(f"{shape} -> {tuple(y.shape)}")

channels_first = torch.randn(2, 10, 7)
try:
    linear(channels_first)
except RuntimeError as error:
    print(f"(2, 10, 7): {error}")
square = torch.randn(2, 10, 10)  # channels first as well, and it fits by accident
assert not torch.allclose(linear(square), linear(square.transpose(1, 2)))
print("(2, 10, 10):", tuple(linear(square).shape), "whichever axis holds the features")
