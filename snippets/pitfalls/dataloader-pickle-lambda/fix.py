from functools import partial

import torch
from torch.utils.data import DataLoader, Dataset


class Photos(Dataset):
    def __init__(self, pixels, transform):
        self.pixels, self.transform = pixels, transform

    def __len__(self):
        return len(self.pixels)

    def __getitem__(self, index):
        return self.transform(self.pixels[index])


def scale(photo, middle):
    return photo / 255 - middle


def main():
    torch.manual_seed(0)
    pixels = torch.randint(256, (8, 3, 4, 4), dtype=torch.uint8)
    photos = Photos(pixels, transform=partial(scale, middle=0.5))
    # "spawn" is the default on Windows and macOS.
    loader = DataLoader(photos, 4, num_workers=1, multiprocessing_context="spawn")
    batches = list(loader)
    for batch in batches:
        print(f"mean: {batch.mean().item():.4f}")
    return pixels, batches


if __name__ == "__main__":
    pixels, batches = main()

# Proof: the same numbers in NumPy, in double precision.
if __name__ == "__main__":
    expected = pixels.double().numpy() / 255 - 0.5
    assert abs(torch.cat(batches).double().numpy() - expected).max() < 1e-6
    assert [len(batch) for batch in batches] == [4, 4]
