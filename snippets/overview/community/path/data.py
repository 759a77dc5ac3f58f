import torch
from torch.utils.data import DataLoader, Dataset


class Sentences(Dataset):
    def __init__(self, sentences):
        self.sentences = [torch.tensor([ord(c) for c in text]) for text in sentences]

    def __len__(self):
        return len(self.sentences)

    def __getitem__(self, index):
        return self.sentences[index]


def padded(batch):
    return torch.nn.utils.rnn.pad_sequence(batch, batch_first=True)


loader = DataLoader(
    Sentences(["hi", "good day", "hello"]), batch_size=2, collate_fn=padded
)
shapes = [tuple(batch.shape) for batch in loader]
print("batches:", shapes)
assert shapes == [(2, 8), (1, 5)]
