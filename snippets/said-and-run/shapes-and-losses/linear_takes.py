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
wrong, right = linear(square), linear(square.transpose(1, 2))
assert wrong.shape == right.shape
apart = (wrong - right).abs().max().item()
assert apart > 0.1
print(f"(2, 10, 10): {tuple(wrong.shape)}; transposed first: apart by {apart:.4f}")
