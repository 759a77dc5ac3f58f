import torch
from torch import nn

torch.manual_seed(0)
clips = torch.rand(2, 8, 3, 16, 24)  # batch, frames, channels, height, width
small = nn.functional.interpolate(clips.flatten(0, 1), size=(8, 12), mode="bilinear")
small = small.unflatten(0, clips.shape[:2])
print(f"frames as images: {tuple(small.shape)}")

clips = clips.transpose(1, 2)  # batch, channels, frames, height, width
volumes = nn.functional.interpolate(clips, size=(8, 8, 12), mode="trilinear")
print(f"clips as volumes: {tuple(volumes.shape)}")

# Proof: in both, each pixel is the mean of the four that it replaces in its frame.
pixels = clips.numpy().reshape(2, 3, 8, 8, 2, 12, 2).mean(axis=(4, 6))
assert volumes.shape == small.transpose(1, 2).shape == pixels.shape
assert abs(volumes.numpy() - pixels).max() < 1e-6
assert abs(small.transpose(1, 2).numpy() - pixels).max() < 1e-6
