import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Photos(Dataset):
    def __init__(self):
        torch.manual_seed(0)
        self.photos = torch.rand(8, 3, 48, 64)

    def __len__(self):
        return len(self.photos)

    def __getitem__(self, index):
        photo = self.photos[index]  # channels, height, width
        half = nn.functional.interpolate(photo[None], scale_factor=0.5, mode="bilinear")
        return half[0]


for batch in DataLoader(Photos(), batch_size=4):
    print(f"batch: {tuple(batch.shape)}")

# Proof: each pixel is the mean of the four that it replaces.
assert batch.shape == (4, 3, 24, 32)
pixels = Photos().photos[4:].numpy().reshape(4, 3, 24, 2, 32, 2)
assert abs(batch.numpy() - pixels.mean(axis=(3, 5))).max() < 1e-6
