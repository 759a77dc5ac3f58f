import torch
from torch import nn

torch.manual_seed(0)
device = "cpu"  # the same program, and this word changed
word = nn.Embedding(1000, 32).to(device)
position = nn.Embedding(64, 32).to(device)
head = nn.Linear(32, 2).to(device)

reviews = torch.randint(1000, (4, 80)).to(device)  # the longest has 80 tokens
places = torch.arange(reviews.shape[1], device=device)
try:
    logits = head((word(reviews) + position(places)).mean(dim=1))
    print(f"positive: {logits.argmax(dim=1).sum().item()}")
except IndexError:
    for name, table, ids in ("word", word, reviews), ("position", position, places):
        print(f"{name}: {ids.min()} to {ids.max()}, {table.num_embeddings} rows")
