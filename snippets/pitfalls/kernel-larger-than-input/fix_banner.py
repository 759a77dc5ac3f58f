import torch
from torch import nn

torch.manual_seed(0)
layers = []
for channels, width in (3, 8), (8, 8), (8, 8), (8, 8), (8, 8):
    layers += [nn.Conv2d(channels, width, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2)]
model = nn.Sequential(*layers)  # halves five times: each side needs 32 pixels

banner = torch.rand(1, 3, 15, 500)
height, width = banner.shape[-2:]
scale = max(32 / min(height, width), 1)
size = (round(height * scale), round(width * scale))
maps = model(nn.functional.interpolate(banner, size=size, mode="bilinear"))
print("maps:", tuple(maps.shape))

# Proof: the short side is 32, so one row is left; 1067 columns are halved five times.
assert size == (32, 1067)
assert maps.shape == (1, 8, 1, 1067 // 32)
resized = nn.functional.interpolate(banner, size=(32, 1067), mode="bilinear")
torch.testing.assert_close(maps, model(resized))
