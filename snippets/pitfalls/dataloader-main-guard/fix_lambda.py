import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader


def pad(batch):
    return pad_sequence(batch, batch_first=True)


def make_loader(texts):
    return DataLoader(
        texts,
        batch_size=2,
        collate_fn=pad,
        num_workers=1,
        multiprocessing_context="spawn",  # the default on Windows and macOS
    )


if __name__ == "__main__":
    texts = [torch.arange(1, length + 1) for length in (4, 2, 1, 3)]
    batches = list(make_loader(texts))
    for batch in batches:
        print("tokens:", batch.tolist())

# Proof: the batches, padded by hand
if __name__ == "__main__":
    first, second = batches
    assert first.tolist() == [[1, 2, 3, 4], [1, 2, 0, 0]]
    assert second.tolist() == [[1, 0, 0], [1, 2, 3]]
