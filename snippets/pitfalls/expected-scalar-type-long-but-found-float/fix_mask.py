import numpy as np
import torch
from torch import nn

scan = torch.linspace(-1, 1, 64).reshape(1, 1, 8, 8)
pixels = np.tri(8, dtype=np.uint8)  # as read from a PNG: class 0 or 1 for each pixel
mask = torch.from_numpy(pixels).unsqueeze(0).long()

torch.manual_seed(0)
model = nn.Conv2d(1, 2, kernel_size=3, padding=1)
logits = model(scan)
loss = nn.functional.cross_entropy(logits, mask)
print(f"loss: {loss:.4f}")

# Proof: cross entropy in NumPy, pixel by pixel.
background, lesion = logits.detach().numpy()[0]
right = np.where(pixels == 1, lesion, background)
expected = np.mean(np.log(np.exp(background) + np.exp(lesion)) - right)
assert np.isclose(loss.item(), expected)
