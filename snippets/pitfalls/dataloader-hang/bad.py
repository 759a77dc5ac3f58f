import multiprocessing
from concurrent.futures import ThreadPoolExecutor

import torch
from torch.utils.data import DataLoader, Dataset


class Clips(Dataset):
    """Stereo clips, which a thread mixes to mono."""

    def __init__(self, clips):
        self.clips = clips
        self.pool = ThreadPoolExecutor(max_workers=1)

    def __len__(self):
        return len(self.clips)

    def __getitem__(self, index):
        return self.pool.submit(self.clips[index].mean, dim=0).result()


if __name__ == "__main__":
    torch.manual_seed(0)
    dataset = Clips(torch.randn(8, 2, 400))
    print(f"samples in a clip: {len(dataset[0])}")
    loader = DataLoader(
        dataset,
        batch_size=4,
        num_workers=2,
        multiprocessing_context="fork",
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
