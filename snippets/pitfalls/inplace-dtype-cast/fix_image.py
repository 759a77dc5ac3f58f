import torch

torch.manual_seed(0)
images = torch.randint(256, (4, 3, 16, 16), dtype=torch.uint8)  # as read from files

images = images.float().div_(255).sub_(0.5)
print(f"mean: {images.mean().item():.2f}, spread: {images.std().item():.2f}")

# Proof: the bytes in NumPy.
import numpy as np

torch.manual_seed(0)
read = torch.randint(256, (4, 3, 16, 16), dtype=torch.uint8).numpy()
np.testing.assert_allclose(images, read / 255 - 0.5, atol=1e-6)
