import copy

import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(3, 1)
average = copy.deepcopy(model).requires_grad_(False)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
decay = 0.9


@torch.no_grad()
def update_average():
    for kept, weight in zip(average.parameters(), model.parameters(), strict=True):
        kept.lerp_(weight, 1 - decay)  # decay * kept + (1 - decay) * weight


weights = [model.weight.detach().clone()]
for _ in range(20):
    optimizer.zero_grad()
    (model(torch.randn(8, 3)) - 1).square().mean().backward()
    optimizer.step()
    update_average()
    weights.append(model.weight.detach().clone())

expected = weights[0] * decay**20
for age, weight in enumerate(reversed(weights[1:])):
    expected = expected + (1 - decay) * decay**age * weight
torch.testing.assert_close(average.weight, expected)
assert not average.weight.requires_grad
print("the average is the weighted sum of", len(weights), "past weights")
print("it is in no graph: grad_fn =", average.weight.grad_fn)
