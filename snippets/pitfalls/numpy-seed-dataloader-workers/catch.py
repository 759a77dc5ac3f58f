import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset


def versions(dataset, num_workers, worker_init_fn=None):
    """Load the first item eight times in each of two epochs, and count what differs."""
    loader = DataLoader(
        dataset,
        sampler=[0] * 8,
        num_workers=num_workers,
        worker_init_fn=worker_init_fn,
    )
    items = [item for _ in range(2) for item in loader]
    return len(torch.cat(items).unique(dim=0))


class Clips(Dataset):
    def __init__(self, clips):
        self.clips = clips
        self.rng = np.random.default_rng(0)

    def __getitem__(self, index):
        return self.clips[index] * self.rng.uniform(0.5, 1.5)


if __name__ == "__main__":
    torch.manual_seed(0)
    dataset = Clips(torch.randn(16, 400))
    print(f"versions of one clip, without workers: {versions(dataset, 0)} of 16")
    print(f"versions of one clip, with two workers: {versions(dataset, 2)} of 16")
