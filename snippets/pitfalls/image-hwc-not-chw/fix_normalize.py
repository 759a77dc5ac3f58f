import numpy as np
import torch

rng = np.random.default_rng(0)
photo = rng.integers(0, 256, (48, 64, 3), dtype=np.uint8)  # as Pillow returns it
mean = torch.tensor([0.485, 0.456, 0.406]).view(3, 1, 1)
std = torch.tensor([0.229, 0.224, 0.225]).view(3, 1, 1)

image = torch.from_numpy(photo).movedim(-1, 0).float() / 255
image = (image - mean) / std
print(f"shape: {tuple(image.shape)}")
print(f"mean of red: {image[0].mean().item():.4f}")

# Proof: the same in NumPy, with the channels last until the end.
expected = (photo / 255 - [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225]
np.testing.assert_allclose(image, expected.transpose(2, 0, 1), atol=1e-5)
assert abs(image[0].mean().item() - expected[..., 0].mean()) < 1e-4
