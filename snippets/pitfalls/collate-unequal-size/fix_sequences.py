import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader

sentences = [[4, 9, 2, 7, 1], [3, 8, 5], [6, 2, 2, 9]]
tags = [[0, 1, 0, 2, 1], [0, 2, 1], [0, 1, 1, 2]]
data = [
    (torch.tensor(s), torch.tensor(t)) for s, t in zip(sentences, tags, strict=True)
]


def pad(batch):
    words, truth = zip(*batch, strict=True)
    words = pad_sequence(words, batch_first=True)
    truth = pad_sequence(truth, batch_first=True, padding_value=-100)
    return words, truth


torch.manual_seed(0)
tagger = nn.Sequential(nn.Embedding(10, 6), nn.Linear(6, 3))
for words, truth in DataLoader(data, batch_size=3, collate_fn=pad):
    scores = tagger(words)
    loss = nn.functional.cross_entropy(scores.flatten(0, 1), truth.flatten())
    print(f"loss: {loss.item():.4f}")

# Proof: the mean over the twelve words, sentence by sentence.
by_word = [
    nn.functional.cross_entropy(tagger(words), truth, reduction="none")
    for words, truth in data
]
expected = torch.cat(by_word).mean().item()
assert abs(loss.item() - expected) < 1e-6
assert scores.shape == (3, 5, 3)
