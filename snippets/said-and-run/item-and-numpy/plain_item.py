import warnings

import torch
from torch import nn

torch.manual_seed(0)
tagger = nn.Sequential(nn.Embedding(50, 8), nn.Linear(8, 5))  # a tag for each word
optimizer = torch.optim.SGD(tagger.parameters(), lr=0.1)
warnings.simplefilter("error")  # from here on a warning would end the script

plain, longer = 0.0, 0.0
for _ in range(20):
    words, tags = torch.randint(50, (4, 12)), torch.randint(5, (4, 12))
    loss = nn.functional.cross_entropy(tagger(words).flatten(0, 1), tags.flatten())
    plain += loss.item()
    longer += loss.detach().cpu().item()
    assert loss.requires_grad  # item() changed nothing about the tensor
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
assert plain == longer
print("type of the sum:", type(plain).__name__)
print(f"sum of loss.item(): {plain:.4f}")
print(f"sum of loss.detach().cpu().item(): {longer:.4f}")
