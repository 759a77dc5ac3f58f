import numpy as np
import torch
from torch import nn

photo = np.zeros((480, 640, 3), dtype="uint8")  # height, width, channels
photo[:, :, 0] = 255  # red all over

batch = torch.from_numpy(photo).unsqueeze(0).float() / 255
print(nn.Conv2d(3, 8, kernel_size=3)(batch).shape)
