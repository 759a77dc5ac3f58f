import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(5, 2)
guests, wishes = torch.randn(12, 5), torch.randint(0, 2, (12,))

model.zero_grad()
nn.functional.cross_entropy(model(guests), wishes).backward()
big_pot = model.weight.grad.clone()

model.zero_grad()
for cup, wish in zip(guests.split(3), wishes.split(3), strict=True):
    (nn.functional.cross_entropy(model(cup), wish) / 4).backward()

difference = (model.weight.grad - big_pot).abs().max().item()
assert difference < 1e-6
print("the big pot:          ", [f"{leaf:.4f}" for leaf in big_pot[0]])
print("four cups in one pot: ", [f"{leaf:.4f}" for leaf in model.weight.grad[0]])
