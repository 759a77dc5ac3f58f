from itertools import islice

from torch.utils.data import DataLoader, IterableDataset


class Reviews(IterableDataset):
    """Reads a corpus from front to back, as if from a file."""

    def __init__(self, corpus):
        self.corpus = corpus

    def __iter__(self):
        for line in self.corpus:
            yield line.strip()


if __name__ == "__main__":
    corpus = [f"review {number}\n" for number in range(20)]
    loader = DataLoader(Reviews(corpus), batch_size=4, num_workers=2)
    steps = len(corpus) // 4
    epoch = [review for batch in islice(loader, steps) for review in batch]
    print(f"reviews in one epoch: {len(epoch)}")
    print(f"different ones: {len(set(epoch))}")

# Proof: the first twelve came, of these eight twice; the last eight never
if __name__ == "__main__":
    assert set(epoch) == {f"review {number}" for number in range(12)}
    assert len(epoch) == 20
