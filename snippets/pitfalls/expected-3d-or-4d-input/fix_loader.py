import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Frames(Dataset):
    def __len__(self):
        return 64

    def __getitem__(self, index):
        frame = torch.full((3, 32, 32), index / 64)
        return frame  # the loader adds the batch axis


policy = nn.Sequential(nn.Conv2d(3, 8, kernel_size=3), nn.ReLU())
for batch in DataLoader(Frames(), batch_size=32):
    print("maps:", tuple(policy(batch).shape))

# Proof: the second batch holds the frames 32 to 63, each along its own first index.
assert batch.shape == (32, 3, 32, 32)
assert batch.mean(dim=(1, 2, 3)).tolist() == [index / 64 for index in range(32, 64)]
