import multiprocessing

import torch
from torch.utils.data import DataLoader, Dataset


class Photos(Dataset):
    def __init__(self, photos):
        self.photos = photos
        self.mean = photos.mean()

    def __len__(self):
        return len(self.photos)

    def __getitem__(self, index):
        return (self.photos[index] - self.mean).abs()


def use_two_threads(worker_id):
    torch.set_num_threads(2)


if __name__ == "__main__":
    torch.set_num_threads(2)
    torch.manual_seed(0)
    loader = DataLoader(
        Photos(torch.rand(8, 3, 256, 256)),
        batch_size=4,
        num_workers=2,
        multiprocessing_context="fork",
        worker_init_fn=use_two_threads,
        timeout=2,
    )
    batches = []
    try:
        for batch in loader:
            batches.append(batch)
    except RuntimeError as error:
        print(f"error: {error}")
        for worker in multiprocessing.active_children():
            worker.terminate()
    print(f"batches delivered: {len(batches)} of {len(loader)}")
