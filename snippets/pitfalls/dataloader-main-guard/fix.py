import torch
from torch.utils.data import DataLoader, Dataset, get_worker_info


class Images(Dataset):
    """Eight gray images with their labels, made when asked for."""

    def __len__(self):
        return 8

    def __getitem__(self, index):
        in_worker = get_worker_info() is not None
        return torch.full((1, 28, 28), index / 8), index, in_worker


def train(loader):
    seen = []
    for images, labels, in_worker in loader:
        seen += zip(images, labels.tolist(), in_worker.tolist(), strict=True)
    return seen


if __name__ == "__main__":
    dataset = Images()
    print("images:", len(dataset))
    # "spawn" is the default on Windows and macOS.
    loader = DataLoader(dataset, 4, num_workers=1, multiprocessing_context="spawn")
    seen = train(loader)
    print("labels:", [label for _, label, _ in seen])
    by_workers = sum(in_worker for _, _, in_worker in seen)
    print(f"loaded in a worker: {by_workers} of {len(seen)}")

# Proof: every image came once, with its label, from a worker
if __name__ == "__main__":
    assert [label for _, label, _ in seen] == list(range(8))
    assert [image.mean().item() for image, _, _ in seen] == [n / 8 for n in range(8)]
    assert by_workers == 8
