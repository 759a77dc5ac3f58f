import torch
from torch import nn

torch.use_deterministic_algorithms(True)
torch.manual_seed(0)
images = torch.rand(2, 3, 8, 8)
encoder, decoder = nn.Conv2d(3, 4, 3, padding=1), nn.Conv2d(4, 2, 3, padding=1)

features = encoder(images).relu()
pooled, places = nn.functional.max_pool2d(features, 2, return_indices=True)
full = torch.zeros(2, 4, 64).scatter(2, places.flatten(2), pooled.flatten(2))
full = full.view(2, 4, 8, 8)
masks = decoder(full)
print(f"masks: {tuple(masks.shape)}, mean {masks.mean().item():.4f}")

# Proof: each maximum put to its place in NumPy, and the decoder applied to that.
import numpy as np

expected = np.zeros((2, 4, 8, 8), dtype=np.float32)
for sample, channel, row, column in np.ndindex(2, 4, 4, 4):
    window = features[sample, channel, 2 * row : 2 * row + 2, 2 * column :][:, :2]
    high = window.detach().numpy()
    down, right = np.unravel_index(high.argmax(), (2, 2))
    expected[sample, channel, 2 * row + down, 2 * column + right] = high.max()
assert (full.detach().numpy() == expected).all()
assert (masks - decoder(torch.from_numpy(expected))).abs().max() < 1e-6
assert torch.are_deterministic_algorithms_enabled()
