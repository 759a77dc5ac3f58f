import torch
from torch import nn

torch.manual_seed(0)
tokens = torch.randint(1, 50, (3, 6))  # sentences, padded to 6 tokens
lengths = torch.tensor([6, 2, 4])
embedding = nn.Embedding(50, 4)
vectors = embedding(tokens).detach()

means = []
for sentence in vectors:
    kept = [sentence[position] for position in range(lengths)]
    means.append(torch.stack(kept).mean(dim=0))
print("sentences:", tuple(torch.stack(means).shape))
