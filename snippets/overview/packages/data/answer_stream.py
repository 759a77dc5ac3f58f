import torch
from torch.utils.data import DataLoader, IterableDataset, get_worker_info


class Log(IterableDataset):
    def __iter__(self):
        worker = get_worker_info()
        yield from torch.arange(10)[worker.id :: worker.num_workers]


if __name__ == "__main__":
    for drop in (False, True):
        loader = DataLoader(Log(), batch_size=2, num_workers=2, drop_last=drop)
        batches = [batch.tolist() for batch in loader]
        print(f"drop_last={drop}:", batches)
        assert sum(len(batch) for batch in batches) == (8 if drop else 10)
