import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader

reviews = ["good", "not good", "not good at all", "at all good"]
liked = [1.0, 0.0, 0.0, 1.0]
number = {"<pad>": 0, "good": 1, "not": 2, "at": 3, "all": 4}


def collate(batch):
    ids = [torch.tensor([number[word] for word in text.split()]) for text, _ in batch]
    ids = pad_sequence(ids, batch_first=True, padding_value=number["<pad>"])
    return ids, torch.tensor([label for _, label in batch])


torch.manual_seed(0)
samples = list(zip(reviews, liked, strict=True))
words, head = nn.Embedding(5, 6, padding_idx=0), nn.Linear(6, 1)
for ids, label in DataLoader(samples, batch_size=4, collate_fn=collate):
    there = (ids != 0).unsqueeze(-1)
    mean = words(ids).sum(dim=1) / there.sum(dim=1)
    logits = head(mean).squeeze(-1)
    loss = nn.functional.binary_cross_entropy_with_logits(logits, label)
    print(f"ids: {tuple(ids.shape)}, loss: {loss.item():.4f}")

# Proof: each review alone, without padding.
expected = 0.0
for text, label in samples:
    alone = torch.tensor([number[word] for word in text.split()])
    share = torch.sigmoid(head(words.weight[alone].mean(dim=0))).item()
    expected -= torch.tensor(share if label else 1 - share).log().item() / 4
assert abs(loss.item() - expected) < 1e-5
assert ids.tolist() == [[1, 0, 0, 0], [2, 1, 0, 0], [2, 1, 3, 4], [3, 4, 1, 0]]
