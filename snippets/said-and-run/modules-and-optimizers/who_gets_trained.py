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
    return [(b - a).norm().item() for b, a in zip(before, after, strict=True)]


body, head = moved()
assert model[2].weight.grad.any()
assert body > 0
assert head == 0
print(f"optimizer made before the new head: body moved {body:.4f}, head {head:.4f}")
print(f"gradient norm on that head: {model[2].weight.grad.norm():.4f}")

optimizer = torch.optim.AdamW(model.parameters(), lr=0.1)
body, head = moved()
assert body > 0
assert head > 0
print(f"optimizer made after it: body moved {body:.4f}, head {head:.4f}")
