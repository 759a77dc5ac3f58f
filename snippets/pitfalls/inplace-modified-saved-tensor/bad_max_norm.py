import torch
from torch import nn

torch.manual_seed(0)
embedding = nn.Embedding(50, 8, max_norm=1.0)
left, right = torch.randint(50, (32, 4)), torch.randint(50, (32, 4))
missing = torch.randint(50, (32,))  # the word in the middle

from_left = embedding(left).mean(dim=1) @ embedding.weight.T
from_right = embedding(right).mean(dim=1) @ embedding.weight.T
loss = nn.functional.cross_entropy(from_left + from_right, missing)
loss.backward()
print(f"gradient norm: {embedding.weight.grad.norm():.4f}")
