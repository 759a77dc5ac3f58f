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
    for kept, buffer in zip(average.buffers(), model.buffers(), strict=True):
        kept.copy_(buffer)  # BatchNorm's statistics, if there are any


weights = [model.weight.detach().clone()]
for _ in range(20):
    optimizer.zero_grad()
    (model(torch.randn(8, 3)) - 1).square().mean().backward()
    optimizer.step()
    update_average()
    weights.append(model.weight.detach().clone())

by_formula = weights[0] * decay**20
for age, weight in enumerate(reversed(weights[1:])):
    by_formula = by_formula + (1 - decay) * decay**age * weight
torch.testing.assert_close(average.weight, by_formula)
assert average.weight.grad_fn is None


def shown(weight):
    return [f"{value:.4f}" for value in weight[0].tolist()]


print("the average:            ", shown(average.weight))
print("weighted sum of 21 past:", shown(by_formula))
print("the last weights:       ", shown(weights[-1]))
print("grad_fn of the average: ", average.weight.grad_fn)
