import time

import torch
from torch.utils.data import DataLoader, Dataset


class Frames(Dataset):
    """Frames of a video; `wait` is how long a disk or a network takes for one."""

    def __init__(self, count, wait=0.0):
        self.count, self.wait = count, wait

    def __len__(self):
        return self.count

    def __getitem__(self, index):
        if self.wait:
            time.sleep(self.wait)
        return torch.full((8,), float(index))


def epoch(loader):
    start = time.perf_counter()
    order = [frame[0, 0].item() for frame in loader]
    seconds = time.perf_counter() - start
    assert order == sorted(order)  # with workers too, the frames come in order
    return seconds


def speed_up(frames):
    """How many times as fast an epoch is with two workers that are running already."""
    loader = DataLoader(frames, num_workers=2, persistent_workers=True)
    epoch(loader)  # starts the workers
    return epoch(DataLoader(frames)) / min(epoch(loader), epoch(loader))


if __name__ == "__main__":
    in_memory, waiting = speed_up(Frames(256)), speed_up(Frames(10, wait=0.05))
    print(f"256 frames in memory, speed-up by two workers: {in_memory:.0f}")
    print(f"10 frames, 50 ms of waiting for each: {waiting:.0f}")
    assert in_memory < 0.5
    assert waiting > 1.5
