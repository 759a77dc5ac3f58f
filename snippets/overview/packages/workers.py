import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader, Dataset, get_worker_info


class Sentences(Dataset):
    """Items of unequal length, made in a worker process."""

    def __len__(self):
        return 6

    def __getitem__(self, index):
        made_by = get_worker_info().id
        return torch.arange(1, index + 2), made_by


def pad(items):
    """Make a batch of a list of items: the default cannot stack unequal lengths."""
    words, workers = zip(*items, strict=True)
    return pad_sequence(words, batch_first=True), workers


def main():
    loader = DataLoader(Sentences(), batch_size=2, num_workers=2, collate_fn=pad)
    for words, workers in loader:
        print("batch", tuple(words.shape), words.tolist(), "made by worker", workers[0])


if __name__ == "__main__":  # workers that are not forked import this file again
    main()
