import torch
from torch import nn


def block(channels, width):
    conv = nn.Conv2d(channels, width, 3, padding=1)  # keeps the size, 2 halves it
    return nn.Sequential(conv, nn.ReLU(), nn.MaxPool2d(2))


torch.manual_seed(0)
thumbnails = torch.rand(4, 3, 32, 32)
model = nn.Sequential(block(3, 8), block(8, 16), block(16, 32), block(32, 64))
maps = model(thumbnails)
print("maps:", tuple(maps.shape))
print(f"mean: {maps.mean().item():.4f}")

# Proof: each convolution as a matrix product over patches of padded maps.
x = thumbnails
for conv, _, _ in model:
    size = x.shape[-1]
    framed = torch.zeros(4, x.shape[1], size + 2, size + 2)
    framed[:, :, 1:-1, 1:-1] = x
    patches = nn.functional.unfold(framed, 3)
    x = conv.weight.flatten(1) @ patches + conv.bias[:, None]
    x = x.clamp(min=0).reshape(4, -1, size // 2, 2, size // 2, 2).amax(dim=(3, 5))
torch.testing.assert_close(maps, x, atol=1e-4, rtol=1e-3)
assert abs(maps.mean().item() - x.mean().item()) < 1e-4
