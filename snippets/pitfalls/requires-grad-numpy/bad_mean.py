import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
segmenter = nn.Conv2d(3, 1, kernel_size=1)
loss_of = nn.BCEWithLogitsLoss()

losses = []
for _ in range(4):
    image = torch.rand(2, 3, 32, 32)
    target = (image.mean(dim=1, keepdim=True) > 0.5).float()
    losses.append(loss_of(segmenter(image), target))
print(f"validation loss: {np.mean(losses):.4f}")
