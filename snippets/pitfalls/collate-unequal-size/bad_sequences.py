import torch
from torch import nn
from torch.utils.data import DataLoader

sentences = [[4, 9, 2, 7, 1], [3, 8, 5], [6, 2, 2, 9]]
tags = [[0, 1, 0, 2, 1], [0, 2, 1], [0, 1, 1, 2]]
data = [
    (torch.tensor(s), torch.tensor(t)) for s, t in zip(sentences, tags, strict=True)
]

torch.manual_seed(0)
tagger = nn.Sequential(nn.Embedding(10, 6), nn.Linear(6, 3))
for words, truth in DataLoader(data, batch_size=3):
    scores = tagger(words)
    loss = nn.functional.cross_entropy(scores.flatten(0, 1), truth.flatten())
    print(f"loss: {loss.item():.4f}")
