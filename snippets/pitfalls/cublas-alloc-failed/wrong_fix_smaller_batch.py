import torch
from torch import nn

torch.manual_seed(0)
word, position = nn.Embedding(1000, 32), nn.Embedding(64, 32)
head = nn.Linear(32, 2)

stopped = []
for review in torch.randint(1000, (4, 80)).split(1):  # one at a time
    places = torch.arange(review.shape[1])
    try:
        logits = head((word(review) + position(places)).mean(dim=1))
    except IndexError:
        stopped.append(places.max().item())
print(f"tokens of each review: {review.shape[1]}")
print(f"batches with an IndexError: {len(stopped)}")

# Proof: each of the four reviews still has positions beyond the table
assert stopped == [79] * 4
assert stopped[0] >= position.num_embeddings
