# Needs a CUDA build and no GPU.
import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset


class Heartbeats(Dataset):
    def __init__(self):
        self.curves = torch.randn(64, 180)
        self.kinds = torch.randint(4, (64,))

    def __len__(self):
        return len(self.curves)

    def __getitem__(self, index):
        curve = self.curves[index].to("cuda")
        return curve - curve.mean(), self.kinds[index].to("cuda")


torch.manual_seed(0)
loader = DataLoader(
    Heartbeats(),
    batch_size=16,
    num_workers=1,
    pin_memory=torch.cuda.is_available(),  # enough to touch CUDA
    multiprocessing_context="fork",  # on Linux the default up to Python 3.13
)
for curves, kinds in loader:
    loss = nn.functional.cross_entropy(curves[:, ::45], kinds)
    print(f"loss: {loss.item():.4f}")
