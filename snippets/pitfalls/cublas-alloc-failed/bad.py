# Needs a CUDA GPU.
import torch
from torch import nn

torch.manual_seed(0)
device = "cuda"
word = nn.Embedding(1000, 32).to(device)
position = nn.Embedding(64, 32).to(device)
head = nn.Linear(32, 2).to(device)

reviews = torch.randint(1000, (4, 80)).to(device)  # the longest has 80 tokens
places = torch.arange(reviews.shape[1], device=device)
logits = head((word(reviews) + position(places)).mean(dim=1))
print(f"positive: {logits.argmax(dim=1).sum().item()}")
