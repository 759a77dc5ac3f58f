from collections import Counter

from torch.utils.data import DataLoader, IterableDataset


class Reviews(IterableDataset):
    def __init__(self, corpus):
        self.corpus = corpus

    def __iter__(self):
        yield from enumerate(self.corpus)


def repeated_and_missing(loader, expected):
    """Count items that an epoch has more than once, and those that it does not have."""
    found = Counter(int(number) for numbers, _ in loader for number in numbers)
    return sum(count > 1 for count in found.values()), len(set(expected) - set(found))


if __name__ == "__main__":
    corpus = [f"review {number}" for number in range(20)]
    for workers in (0, 2):
        loader = DataLoader(Reviews(corpus), batch_size=4, num_workers=workers)
        repeated, missing = repeated_and_missing(loader, range(20))
        print(f"{workers} workers, repeated: {repeated}, missing: {missing}")
