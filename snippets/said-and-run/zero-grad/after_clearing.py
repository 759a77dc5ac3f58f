import torch
from torch import nn

torch.manual_seed(0)
embedding = nn.Embedding(10, 4)
optimizer = torch.optim.Adam(embedding.parameters())
embedding(torch.tensor([1, 2])).square().sum().backward()

norm = nn.utils.clip_grad_norm_(embedding.parameters(), max_norm=1e9)
assert norm > 1
optimizer.step()
optimizer.zero_grad()

norm = nn.utils.clip_grad_norm_(embedding.parameters(), max_norm=1e9)
assert norm == 0
print("gradient norm for the log:", norm.item())
before = embedding.weight.detach().clone()
optimizer.step()
assert torch.equal(embedding.weight, before)
moved = (embedding.weight - before).abs().max().item()
print("a second step() moves the table by", moved)
try:
    embedding.weight.grad.norm()
except AttributeError as error:
    print(f"{type(error).__name__}: {error}")
