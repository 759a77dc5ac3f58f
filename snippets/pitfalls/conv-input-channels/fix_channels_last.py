import numpy as np
import torch
from torch import nn

photo = np.zeros((480, 640, 3), dtype="uint8")  # height, width, channels
photo[:, :, 0] = 255  # red all over

batch = torch.from_numpy(photo).permute(2, 0, 1).unsqueeze(0).float() / 255
print("channels first:", tuple(batch.shape))

red = nn.Conv2d(3, 1, kernel_size=1, bias=False)  # takes the first channel
with torch.no_grad():
    red.weight.copy_(torch.tensor([1.0, 0, 0]).view(1, 3, 1, 1))
share = red(batch).mean().item()
print(f"share of red that the layer sees: {share:.2f}")
assert np.isclose(share, (photo[:, :, 0] == 255).mean())
