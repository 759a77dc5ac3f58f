import torch
from torch.utils.data import DataLoader, Dataset


class Photos(Dataset):
    def __init__(self, pixels, transform):
        self.pixels, self.transform = pixels, transform

    def __len__(self):
        return len(self.pixels)

    def __getitem__(self, index):
        return self.transform(self.pixels[index])


scale = lambda photo: photo / 255 - 0.5  # noqa: E731 the wrong fix gives it a name


def main():
    torch.manual_seed(0)
    pixels = torch.randint(256, (8, 3, 4, 4), dtype=torch.uint8)
    photos = Photos(pixels, transform=scale)
    # "spawn" is the default on Windows and macOS.
    loader = DataLoader(photos, 4, num_workers=1, multiprocessing_context="spawn")
    for batch in loader:
        print(f"mean: {batch.mean().item():.4f}")


if __name__ == "__main__":
    main()
