import torch
from torch import nn

torch.manual_seed(0)
conv = nn.Conv2d(3, 8, kernel_size=3)
photos = torch.randn(16, 3, 28, 28)
print("a batch:", tuple(conv(photos).shape))
print("one photo:", tuple(conv(photos[0]).shape))
torch.testing.assert_close(conv(photos)[0], conv(photos[0]), rtol=1e-3, atol=1e-4)

grey = torch.randn(3, 28, 28)  # three grey images, no axis for the channel
taken = conv(grey)
assert taken.shape == (8, 26, 26)
print("three grey images:", tuple(taken.shape))
for name, images in {
    "sixteen grey": torch.randn(16, 28, 28),
    "one grey": grey[0],
}.items():
    try:
        conv(images)
        raise AssertionError("it was taken")
    except RuntimeError as error:
        print(f"{name}: {type(error).__name__}: {error}")
