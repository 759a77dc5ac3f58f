import time

import torch
from torch.utils.data import DataLoader, Dataset


class Frames(Dataset):
    """Frames of a video; `seconds` is what decoding one costs."""

    def __init__(self, seconds):
        self.seconds = seconds

    def __len__(self):
        return 64

    def __getitem__(self, index):
        time.sleep(self.seconds)
        return torch.full((8,), float(index))


def epoch(seconds, workers):
    loader = DataLoader(Frames(seconds), batch_size=8, num_workers=workers)
    start = time.perf_counter()
    frames = torch.cat(list(loader))
    assert frames[:, 0].tolist() == list(range(64))  # the same frames, in order
    return time.perf_counter() - start


for cost, name in ((0, "already in memory"), (0.02, "20 ms to decode")):
    faster = epoch(cost, workers=2) < epoch(cost, workers=0)
    print(f"{name}, faster with two workers: {faster}")
    assert faster == (cost > 0)
