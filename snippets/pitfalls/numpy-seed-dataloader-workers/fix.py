import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset, get_worker_info


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


def seed_worker(worker_id):
    worker = get_worker_info()
    worker.dataset.rng = np.random.default_rng(worker.seed)


if __name__ == "__main__":
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

# Proof: all differ, and lie in the range; without workers the dataset draws from its
# own seed; the same seed of torch gives the same volumes again
if __name__ == "__main__":
    assert loader.dataset[0][1] == np.random.default_rng(0).uniform(0.5, 1.5)
    assert len(set(drawn)) == len(drawn) == 32
    assert 0.5 <= min(drawn) < 0.75
    assert 1.25 < max(drawn) <= 1.5
    torch.manual_seed(0)
    loader.dataset.clips = torch.randn(16, 400)
    assert torch.cat([volumes for _, volumes in loader]).tolist() == drawn[:16]
