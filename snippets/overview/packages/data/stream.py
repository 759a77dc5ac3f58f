import torch
from torch.utils.data import DataLoader, IterableDataset, get_worker_info


class Log(IterableDataset):
    """Lines of a log: no length, no index, items in the order in which they come."""

    def __init__(self, share):
        self.share = share

    def __iter__(self):
        worker = get_worker_info()  # None in the main process
        first, step = (
            (worker.id, worker.num_workers) if worker and self.share else (0, 1)
        )
        yield from torch.arange(6.0)[first::step]


def main():
    for workers, share in ((0, False), (2, False), (2, True)):
        loader = DataLoader(Log(share), batch_size=2, num_workers=workers)
        batches = [batch.tolist() for batch in loader]
        count = sum(len(batch) for batch in batches)
        print(f"{workers} workers, shared {share}: {count} lines", batches)
        assert count == (12 if workers and not share else 6)


if __name__ == "__main__":  # workers that are not forked import this file again
    main()
