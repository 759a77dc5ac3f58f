from itertools import islice

from torch.utils.data import DataLoader, IterableDataset, get_worker_info


class Reviews(IterableDataset):
    """Reads a corpus from front to back, as if from a file."""

    def __init__(self, corpus, rank=0, world_size=1):
        self.corpus = corpus
        self.rank, self.world_size = rank, world_size

    def __iter__(self):
        worker = get_worker_info()  # None in the main process
        number, workers = (worker.id, worker.num_workers) if worker else (0, 1)
        first = self.rank * workers + number
        for line in islice(self.corpus, first, None, self.world_size * workers):
            yield line.strip()


if __name__ == "__main__":
    corpus = [f"review {number}\n" for number in range(20)]
    loader = DataLoader(Reviews(corpus), batch_size=4, num_workers=2)
    epoch = [review for batch in loader for review in batch]
    print(f"reviews in one epoch: {len(epoch)}")
    print(f"different ones: {len(set(epoch))}")

# Proof: each review once, also without workers; of each four, two on each of two ranks
if __name__ == "__main__":
    assert sorted(epoch) == sorted(f"review {number}" for number in range(20))
    assert list(Reviews(corpus)) == [f"review {number}" for number in range(20)]
    for rank in range(2):
        loader = DataLoader(Reviews(corpus, rank, 2), batch_size=4, num_workers=2)
        share = sorted(int(line.split()[1]) for batch in loader for line in batch)
        assert share == [number for number in range(20) if number % 4 // 2 == rank]
