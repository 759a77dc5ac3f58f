import torch
from torch.utils.data import DataLoader, Dataset, get_worker_info


class Images(Dataset):
    """Eight gray images with their labels, made when asked for."""

    def __len__(self):
        return 8

    def __getitem__(self, index):
        in_worker = get_worker_info() is not None
        return torch.full((1, 28, 28), index / 8), index, in_worker


def main():
    print("reading the list of images")
    dataset = Images()
    # "spawn" is what Windows and macOS use unasked.
    loader = DataLoader(dataset, 4, num_workers=1, multiprocessing_context="spawn")
    images, labels, in_worker = map(torch.cat, zip(*loader, strict=True))

    print("labels:", labels.tolist())
    print(f"loaded in a worker: {in_worker.sum()} of {len(dataset)}")
    assert labels.tolist() == list(range(8))  # every sample, and each of them once
    assert images.mean((1, 2, 3)).tolist() == [n / 8 for n in range(8)]
    assert in_worker.all()


if __name__ == "__main__":
    main()
