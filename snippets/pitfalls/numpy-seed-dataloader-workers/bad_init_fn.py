import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset


class Clips(Dataset):
    """Audio clips, each played at a random volume."""

    def __init__(self, clips):
        self.clips = clips

    def __len__(self):
        return len(self.clips)

    def __getitem__(self, index):
        volume = np.random.uniform(0.5, 1.5)
        return self.clips[index] * volume, volume


def seed_worker(worker_id):
    np.random.seed(np.random.get_state()[1][0] + worker_id)


if __name__ == "__main__":
    np.random.seed(0)
    torch.manual_seed(0)
    loader = DataLoader(
        Clips(torch.randn(16, 400)),
        batch_size=4,
        shuffle=True,
        num_workers=2,
        worker_init_fn=seed_worker,
    )
    drawn = []
    for _ in range(2):
        for _, volumes in loader:
            drawn += volumes.tolist()
    print(f"different volumes in 32 draws: {len(set(drawn))}")
