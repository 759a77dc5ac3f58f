import os
import time
import warnings

import torch
from torch.utils.data import DataLoader, Dataset


class Waits(Dataset):
    """Each item comes over a network, after 40 ms."""

    def __len__(self):
        return 32

    def __getitem__(self, index):
        time.sleep(0.04)
        return torch.zeros(8)


class Computes(Waits):
    """Each item keeps a core busy for 10 ms."""

    def __getitem__(self, index):
        end = time.thread_time() + 0.01
        while time.thread_time() < end:
            pass
        return torch.zeros(8)


def seconds(dataset, workers):
    """Return the time of an epoch, not of the one in which workers start."""
    more = {"num_workers": workers, "persistent_workers": True} if workers else {}
    loader = DataLoader(dataset, batch_size=2, **more)
    for _ in range(2 if workers else 1):
        start = time.perf_counter()
        for _ in loader:
            pass
    return time.perf_counter() - start


def main():
    warnings.simplefilter("ignore")  # it warns if there are more workers than cores
    torch.set_num_threads(1)
    print("workers  waits_s  computes_s")
    took = {}
    for workers in (0, 2, 8):
        took[workers] = seconds(Waits(), workers), seconds(Computes(), workers)
        print(f"{workers:7}  {took[workers][0]:7.2f}  {took[workers][1]:10.2f}")
    return took


if __name__ == "__main__":
    took = main()

# Proof: many can wait at once, and a core computes one item at a time
if __name__ == "__main__":
    assert took[8][0] < 0.6 * took[0][0]
    assert took[8][1] > 32 * 0.01 / len(os.sched_getaffinity(0))
