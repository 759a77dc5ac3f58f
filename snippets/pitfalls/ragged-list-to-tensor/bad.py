import torch
from torch import nn
from torch.utils.data import DataLoader

reviews = ["good", "not good", "not good at all", "at all good"]
liked = [1.0, 0.0, 0.0, 1.0]
number = {"<pad>": 0, "good": 1, "not": 2, "at": 3, "all": 4}


def collate(batch):
    ids = [[number[word] for word in text.split()] for text, _ in batch]
    return torch.tensor(ids), torch.tensor([label for _, label in batch])


torch.manual_seed(0)
samples = list(zip(reviews, liked, strict=True))
words, head = nn.Embedding(5, 6, padding_idx=0), nn.Linear(6, 1)
for ids, label in DataLoader(samples, batch_size=4, collate_fn=collate):
    there = (ids != 0).unsqueeze(-1)
    mean = words(ids).sum(dim=1) / there.sum(dim=1)
    logits = head(mean).squeeze(-1)
    loss = nn.functional.binary_cross_entropy_with_logits(logits, label)
    print(f"ids: {tuple(ids.shape)}, loss: {loss.item():.4f}")
