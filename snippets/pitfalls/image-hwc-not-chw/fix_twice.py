import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Scenes(Dataset):
    def __len__(self):
        return 8

    def __getitem__(self, index):
        photo = np.full((48, 64, 3), [index, 2 * index, 3 * index], dtype=np.uint8)
        # as ToTensor does
        return torch.from_numpy(photo).permute(2, 0, 1).float() / 255


torch.manual_seed(0)
network = nn.Sequential(nn.Conv2d(3, 4, 3), nn.AdaptiveAvgPool2d(1), nn.Flatten())
for photos in DataLoader(Scenes(), batch_size=4):
    features = network(photos)
    print(f"features: {tuple(features.shape)}, mean: {features.mean().item():.4f}")

# Proof: the last batch in NumPy: a flat colour times the sum of each kernel.
kernel, bias = (part.detach().numpy() for part in network[0].parameters())
colours = np.outer(range(4, 8), [1, 2, 3]) / 255
expected = colours @ kernel.sum(axis=(2, 3)).T + bias
np.testing.assert_allclose(features.detach(), expected, atol=1e-5)
assert abs(features.mean().item() - expected.mean()) < 1e-4
