import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence

torch.manual_seed(0)
tags = [[0, 2, 1], [2, 0, 0, 1, 2], [1]]  # one tag for each word
sentences = [torch.randint(1, 9, (len(row),)) for row in tags]

tagger = nn.Sequential(nn.Embedding(9, 8, padding_idx=0), nn.Linear(8, 3))
ids = pad_sequence(sentences, batch_first=True)  # the words are padded
labels = torch.tensor(tags)
logits = tagger(ids).flatten(0, 1)
loss = nn.functional.cross_entropy(logits, labels.flatten())
print(f"loss: {loss.item():.4f}")
