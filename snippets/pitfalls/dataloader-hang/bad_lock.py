import multiprocessing
import threading
import time

import torch
from torch.utils.data import DataLoader, Dataset


class Reviews(Dataset):
    """Rows of token numbers, each read from a slow disk once."""

    def __init__(self, rows):
        self.rows, self.cache = rows, {}
        self.lock = threading.Lock()

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, index):
        with self.lock:
            return self.read(index)

    def read(self, index):
        if index not in self.cache:
            time.sleep(0.1)
            self.cache[index] = self.rows[index]
        return self.cache[index]

    def warm_up(self):
        with self.lock:
            for index in range(6):
                self.read(index)


if __name__ == "__main__":
    torch.manual_seed(0)
    dataset = Reviews(torch.randint(100, (8, 16)))
    warming = threading.Thread(target=dataset.warm_up)
    warming.start()
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
