import numpy as np
import torch
from torch import nn

photo = np.zeros((480, 640, 3), dtype="float32")  # height, width, channels
batch = torch.from_numpy(photo).unsqueeze(0)
print(nn.Conv2d(3, 8, kernel_size=3)(batch).shape)
