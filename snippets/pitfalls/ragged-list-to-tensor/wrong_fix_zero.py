import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence

torch.manual_seed(0)
tags = [[0, 2, 1], [2, 0, 0, 1, 2], [1]]  # one tag for each word
sentences = [torch.randint(1, 9, (len(row),)) for row in tags]

tagger = nn.Sequential(nn.Embedding(9, 8, padding_idx=0), nn.Linear(8, 3))
ids = pad_sequence(sentences, batch_first=True)  # the words are padded
rows = [torch.tensor(row) for row in tags]
labels = pad_sequence(rows, batch_first=True, padding_value=0)
logits = tagger(ids).flatten(0, 1)
loss = nn.functional.cross_entropy(logits, labels.flatten())
print(f"loss: {loss.item():.4f}")

# Proof: the six places of padding count as words with tag 0.
loss_of = nn.CrossEntropyLoss(reduction="sum")
terms = [loss_of(tagger(x), y).item() for x, y in zip(sentences, rows, strict=True)]
padding = 6 * loss_of(tagger(torch.tensor([0])), torch.tensor([0])).item()
assert abs(loss.item() - (sum(terms) + padding) / 15) < 1e-5
assert abs(loss.item() - sum(terms) / 9) > 0.01
