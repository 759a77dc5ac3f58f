import faulthandler
from concurrent.futures import ThreadPoolExecutor

import torch
from torch.utils.data import DataLoader, Dataset


class Watched(Dataset):
    """End a worker whose item takes too long, and write where it stood."""

    def __init__(self, dataset, seconds):
        self.dataset, self.seconds = dataset, seconds

    def __len__(self):
        return len(self.dataset)

    def __getitem__(self, index):
        faulthandler.dump_traceback_later(self.seconds, exit=True)
        try:
            return self.dataset[index]
        finally:
            faulthandler.cancel_dump_traceback_later()


class Clips(Dataset):
    def __init__(self, clips):
        self.clips = clips
        self.pool = ThreadPoolExecutor(max_workers=1)

    def __len__(self):
        return len(self.clips)

    def __getitem__(self, index):
        mono = self.pool.submit(self.clips[index].mean, dim=0)
        return mono.result()


if __name__ == "__main__":
    torch.manual_seed(0)
    dataset = Clips(torch.randn(8, 2, 400))
    print(f"samples in a clip: {len(dataset[0])}")
    loader = DataLoader(
        Watched(dataset, seconds=1),
        batch_size=4,
        num_workers=1,
        multiprocessing_context="fork",
    )
    try:
        for batch in loader:
            print(f"clips in the batch: {len(batch)}")
    except RuntimeError as error:
        print(f"error: {error}")
