from torch import nn


def block(inputs, outputs, size):
    """A convolution that keeps height and width."""
    padding = (size - 1) / 2
    return nn.Sequential(nn.Conv2d(inputs, outputs, size, padding=padding), nn.ReLU())


model = nn.Sequential(block(3, 8, 3), nn.MaxPool2d(2), block(8, 4, 5))
for name, module in model.named_modules():
    for field in "kernel_size", "stride", "padding", "dilation", "groups":
        value = getattr(module, field, 1)
        numbers = value if isinstance(value, tuple) else (value,)
        if any(isinstance(number, float | bool) for number in numbers):
            print(f"{name}.{field}: {value}")
