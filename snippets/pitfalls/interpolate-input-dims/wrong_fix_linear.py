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
        half = nn.functional.interpolate(photo, scale_factor=0.5, mode="linear")
        return half


for batch in DataLoader(Photos(), batch_size=4):
    print(f"batch: {tuple(batch.shape)}")

# Proof: the height is what it was.
assert batch.shape[2:] == (48, 32)
