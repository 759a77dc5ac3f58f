import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader


def make_loader(texts):
    return DataLoader(
        texts,
        batch_size=2,
        collate_fn=lambda batch: pad_sequence(batch, batch_first=True),
        num_workers=1,
        multiprocessing_context="spawn",  # the default on Windows and macOS
    )


if __name__ == "__main__":
    texts = [torch.arange(1, length + 1) for length in (4, 2, 1, 3)]
    batches = list(make_loader(texts))
    for batch in batches:
        print("tokens:", batch.tolist())
