import numpy as np
import torch
from torch import nn

photo = np.zeros((48, 64, 3), dtype="float32")  # height, width, channels
photo[:, :, 0] = 1  # red all over
batch = torch.from_numpy(photo).permute(2, 0, 1).unsqueeze(0)

red = nn.Conv2d(3, 1, kernel_size=1, bias=False)
with torch.no_grad():
    red.weight.copy_(torch.tensor([1.0, 0, 0]).view(1, 3, 1, 1))
share = red(batch).mean().item()
print("channels first:", tuple(batch.shape))
print(f"share of red that the layer sees: {share:.2f}")
assert share == photo[:, :, 0].mean() == 1
