# Needs a CUDA GPU.
import torch
from torch.utils.data import TensorDataset, random_split

torch.set_default_device("cuda")
recordings = TensorDataset(torch.randn(100, 40))
seeded = torch.Generator().manual_seed(0)
train, test = random_split(recordings, [80, 20], generator=seeded)
