from itertools import islice

from torch.utils.data import DataLoader, IterableDataset, get_worker_info


class Log(IterableDataset):
    """The lines of a log, one after the other."""

    def __iter__(self):
        yield from range(6)


class SplitLog(Log):
    """Each worker takes every n-th line."""

    def __iter__(self):
        worker = get_worker_info()
        first, step = (worker.id, worker.num_workers) if worker else (0, 1)
        return islice(super().__iter__(), first, None, step)


def lines(dataset, workers):
    loader = DataLoader(dataset, batch_size=None, num_workers=workers)
    return sorted(int(line) for line in loader)


if __name__ == "__main__":
    print("no workers:", lines(Log(), 0))
    print("two workers:", lines(Log(), 2))
    print("two workers, split:", lines(SplitLog(), 2))
    assert lines(Log(), 2) == sorted(2 * lines(Log(), 0))  # every line twice
    assert lines(SplitLog(), 2) == lines(SplitLog(), 0) == list(range(6))
