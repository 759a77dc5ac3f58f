import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(6, 8), nn.ReLU(), nn.Linear(8, 10))
optimizer = torch.optim.AdamW(model.parameters(), lr=0.1)
model[2] = nn.Linear(8, 3)  # a new head, after the optimizer was made


def moved():
    before = [model[0].weight.clone(), model[2].weight.clone()]
    labels = torch.arange(12) % 3
    optimizer.zero_grad()
    nn.functional.cross_entropy(model(torch.randn(12, 6)), labels).backward()
    optimizer.step()
    after = [model[0].weight, model[2].weight]
    return [not torch.equal(*pair) for pair in zip(before, after, strict=True)]


body, head = moved()
assert model[2].weight.grad.any()
assert (body, head) == (True, False)
print("optimizer made before the new head: body moved", body, "| head moved", head)

optimizer = torch.optim.AdamW(model.parameters(), lr=0.1)
body, head = moved()
assert (body, head) == (True, True)
print("optimizer made after it: body moved", body, "| head moved", head)
