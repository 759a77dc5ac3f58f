import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset


class Clips(Dataset):
    """Audio clips, each played at a random volume."""

    def __init__(self, clips):
        self.clips = clips
        self.rng = np.random.default_rng(0)

    def __len__(self):
        return len(self.clips)

    def __getitem__(self, index):
        volume = self.rng.uniform(0.5, 1.5)
        return self.clips[index] * volume, volume


if __name__ == "__main__":
    torch.manual_seed(0)
    dataset = Clips(torch.randn(16, 400))
    loader = DataLoader(dataset, batch_size=4, shuffle=True, num_workers=2)
    drawn = []
    for _ in range(2):
        for _, volumes in loader:
            drawn += volumes.tolist()
    print(f"different volumes in 32 draws: {len(set(drawn))}")
