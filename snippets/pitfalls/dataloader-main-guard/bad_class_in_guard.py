import torch
from torch.utils.data import DataLoader, Dataset

if __name__ == "__main__":

    class Images(Dataset):
        """Eight gray images with their labels, made when asked for."""

        def __len__(self):
            return 8

        def __getitem__(self, index):
            return torch.full((1, 28, 28), index / 8), index

    # "spawn" is the default on Windows and macOS.
    loader = DataLoader(Images(), 4, num_workers=1, multiprocessing_context="spawn")
    for images, labels in loader:
        print(images.shape, labels.tolist())
