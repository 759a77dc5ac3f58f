import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Frames(Dataset):
    def __len__(self):
        return 64

    def __getitem__(self, index):
        frame = torch.full((3, 32, 32), index / 64)
        return frame.unsqueeze(0)  # "the network wants 4-D"


policy = nn.Sequential(nn.Conv2d(3, 8, kernel_size=3), nn.ReLU())
for batch in DataLoader(Frames(), batch_size=32):
    print("maps:", tuple(policy(batch).shape))
