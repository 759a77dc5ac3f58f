import torch
from torch import nn

torch.manual_seed(0)
clips = torch.rand(4, 8, 3, 32, 32)  # clips, frames, channels, height, width
backbone = nn.Sequential(nn.Conv2d(3, 16, kernel_size=3), nn.ReLU())

maps = backbone(clips.flatten(0, 1))  # one batch of all frames
maps = maps.unflatten(0, (4, 8))  # and back to clips
print("maps:", tuple(maps.shape))

# Proof: each frame on its own.
for clip in range(4):
    for frame in range(8):
        alone = backbone(clips[clip, frame])
        torch.testing.assert_close(maps[clip, frame], alone, rtol=1e-3, atol=1e-4)
