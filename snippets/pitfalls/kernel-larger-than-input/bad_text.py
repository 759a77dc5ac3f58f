import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence

torch.manual_seed(0)
embed = nn.Embedding(100, 8, padding_idx=0)
conv = nn.Conv1d(8, 16, kernel_size=4)
head = nn.Linear(16, 2)


def classify(texts):
    tokens = pad_sequence(texts, batch_first=True)  # to the longest of the batch
    maps = conv(embed(tokens).transpose(1, 2)).relu()
    return head(maps.amax(dim=2))


short, long = torch.tensor([5, 17]), torch.tensor([8, 3, 41, 9, 77])
print("in a batch:", tuple(classify([short, long]).shape))
print("alone:", tuple(classify([short]).shape))
