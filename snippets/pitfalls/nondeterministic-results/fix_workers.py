import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset


class Scans(Dataset):
    """Scans that are turned by a random angle."""

    def __len__(self):
        return 16

    def __getitem__(self, index):
        rng = np.random.default_rng([42, self.epoch, index])
        return rng.uniform(-20, 20)  # the angle only, to keep it short


def angles(num_workers, epoch=0):
    scans = Scans()
    loader = DataLoader(scans, batch_size=4, num_workers=num_workers)
    scans.epoch = epoch
    return torch.cat(list(loader))


if __name__ == "__main__":
    changed = (angles(num_workers=1) != angles(num_workers=2)).sum()
    print(f"scans turned differently with two workers: {changed} of 16")

# Proof: no two angles are equal, and they are those that NumPy draws by itself
if __name__ == "__main__":
    found = torch.stack([angles(num_workers=2), angles(num_workers=0, epoch=1)])
    assert changed == 0
    assert len(found.unique()) == 32
    for (epoch, index), angle in np.ndenumerate(found.numpy()):
        assert angle == np.random.default_rng([42, epoch, index]).uniform(-20, 20)
