import numpy as np
import torch
from torch import nn

photo = np.zeros((480, 640, 3), dtype="uint8")  # OpenCV: height, width, (B, G, R)
photo[:, :, 2] = 255  # red all over

batch = torch.from_numpy(photo).unsqueeze(0).float() / 255
print("batch:", tuple(batch.shape))

red = nn.Conv2d(3, 1, kernel_size=1, bias=False)  # of RGB, takes the red
with torch.no_grad():
    nn.init.zeros_(red.weight)[0, 0] = 1
print(f"share of red that the layer sees: {red(batch).mean().item():.2f}")
