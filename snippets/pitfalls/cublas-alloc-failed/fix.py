import torch
from torch import nn

torch.manual_seed(0)
device = "cuda" if torch.cuda.is_available() else "cpu"
word = nn.Embedding(1000, 32).to(device)
position = nn.Embedding(64, 32).to(device)
head = nn.Linear(32, 2).to(device)

reviews = torch.randint(1000, (4, 80)).to(device)  # the longest has 80 tokens
reviews = reviews[:, : position.num_embeddings]
places = torch.arange(reviews.shape[1], device=device)
logits = head((word(reviews) + position(places)).mean(dim=1))
print(f"tokens of each review: {reviews.shape[1]}")
print(f"positive: {logits.argmax(dim=1).sum().item()}")

# Proof: the first 64 tokens of each review in NumPy
import numpy as np

table, places, weight, bias = (
    value.detach().cpu().numpy()
    for layer in (word, position, head)
    for value in layer.parameters()
)
torch.manual_seed(0)
nn.Embedding(1000, 32), nn.Embedding(64, 32), nn.Linear(32, 2)
ids = torch.randint(1000, (4, 80)).numpy()[:, :64]
expected = (table[ids] + places).mean(axis=1) @ weight.T + bias
assert np.allclose(logits.detach().cpu(), expected, atol=1e-5)
assert reviews.shape[1] == 64
