import numpy as np
import torch
from torch import nn

rng = np.random.default_rng(0)
slides = rng.integers(0, 256, (4, 3, 32, 32), dtype=np.uint8)  # as read from files

torch.manual_seed(0)
model = nn.Conv2d(3, 8, 3)
images = torch.from_numpy(slides).float() / 255
print(f"images: {images.dtype}, mean {images.numpy().mean():.2f}")
print(f"output: {model(images).std().item():.2f}")

# Proof: one output value, product by product, in NumPy.
weight = model.weight.detach().numpy().astype(float)
value = (weight[2] * (slides[1, :, 4:7, 5:8] / 255)).sum() + model.bias[2].item()
assert abs(model(images)[1, 2, 4, 5].item() - value) < 1e-5
assert images.dtype == torch.float32
