import threading
from multiprocessing.reduction import ForkingPickler

import torch
from torch.utils.data import Dataset


class Photos(Dataset):
    def __init__(self, pixels, transform):
        self.pixels, self.transform = pixels, transform
        self.lock = threading.Lock()

    def __len__(self):
        return len(self.pixels)

    def __getitem__(self, index):
        return self.transform(self.pixels[index])


def not_picklable(dataset):
    """Name the attributes that cannot be sent to a worker, and why."""
    found = {}
    for name, value in vars(dataset).items():
        try:
            ForkingPickler.dumps(value)
        except Exception:  # the type depends on Python's version
            found[name] = type(value).__name__
    return found


def main():
    photos = Photos(torch.zeros(8, 3, 4, 4), lambda photo: photo / 255)
    for name, kind in not_picklable(photos).items():
        print(f"{name}: {kind}")


if __name__ == "__main__":
    main()
