import numpy as np
import torch
from torch import nn

photo = np.zeros((480, 640, 3), dtype="uint8")  # OpenCV: height, width, (B, G, R)
photo[:, :, 2] = 255  # red all over

image = torch.from_numpy(photo).permute(2, 0, 1)
image = image.flip(0)  # BGR to RGB; leave this out for images from Pillow
batch = image.unsqueeze(0).float() / 255
print("batch:", tuple(batch.shape))

red = nn.Conv2d(3, 1, kernel_size=1, bias=False)  # of RGB, takes the red
with torch.no_grad():
    nn.init.zeros_(red.weight)[0, 0] = 1
print(f"share of red that the layer sees: {red(batch).mean().item():.2f}")

# Proof: the share of red by counting pixels, and the axes by one marked pixel.
share = red(batch).mean().item()
assert abs(share - (photo[:, :, 2] == 255).mean()) < 1e-4
assert batch.shape == (1, 3, 480, 640)
assert batch[0].sum(dim=(1, 2)).tolist() == [480 * 640, 0, 0]
