import torch
from torchvision.models import resnet18
from torchvision.transforms import v2

photo = torch.full((3, 4, 4), 128, dtype=torch.uint8)
normalise = v2.Normalize(mean=[0.5] * 3, std=[0.5] * 3)
try:
    normalise(photo)
except TypeError as error:
    print("TypeError:", error)

prepare = v2.Compose([v2.ToDtype(torch.float32, scale=True), normalise])
print(f"scaled first: {prepare(photo)[0, 0, 0].item():.3f}")
assert abs(prepare(photo)[0, 0, 0].item() - (128 / 255 - 0.5) / 0.5) < 1e-6

unscaled = v2.Compose([v2.ToDtype(torch.float32), normalise])
print(f"scale=True forgotten: {unscaled(photo)[0, 0, 0].item():.0f}")
assert unscaled(photo)[0, 0, 0] == (128 - 0.5) / 0.5

resnet18(pretrained=False)  # with True it would download
