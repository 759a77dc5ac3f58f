import numpy as np
import torch
from torch import nn
from torch.utils.data import Dataset


class BirdCalls(Dataset):
    """Spectrograms of calls that rise, fall or hover: 12 frequencies, 20 moments."""

    def __init__(self, size, seed, augment):
        rng = np.random.default_rng(seed)
        self.seed, self.augment = seed, augment
        self.kinds = torch.from_numpy(rng.integers(3, size=size))
        self.calls = rng.normal(0, 0.5, (size, 12, 20)).astype(np.float32)
        for call, kind in zip(self.calls, self.kinds.tolist(), strict=True):
            for t in range(6):
                call[(3 + t, 8 - t, 5 + t % 2)[kind], 7 + t] += 2

    def __len__(self):
        return len(self.calls)

    def __getitem__(self, key):
        epoch, index = key
        call = self.calls[index]
        if self.augment:  # depends on seed, epoch and index, not on the worker
            rng = np.random.default_rng((self.seed, epoch, index))
            call = np.roll(call, rng.integers(-6, 7), axis=1)
        return torch.from_numpy(call)[None], self.kinds[index]


def network():
    return nn.Sequential(
        *(nn.Conv2d(1, 8, 3, padding=1, bias=False), nn.BatchNorm2d(8), nn.ReLU()),
        nn.MaxPool2d(2),
        *(nn.Conv2d(8, 16, 3, padding=1, bias=False), nn.BatchNorm2d(16), nn.ReLU()),
        *(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Dropout(0.2), nn.Linear(16, 3)),
    )
