import torch
from torch import nn


class Average:
    """The mean of what it is shown. Refuses tensors that hold a graph."""

    def __init__(self):
        self.total, self.count = 0.0, 0

    def update(self, value):
        if isinstance(value, torch.Tensor):
            assert not value.requires_grad, "pass value.item() or value.detach()"
        self.total += value
        self.count += 1


torch.manual_seed(0)
model = nn.Linear(40, 10)
loss = nn.functional.cross_entropy(model(torch.randn(32, 40)), torch.zeros(32).long())

average = Average()
average.update(loss.item())
average.update(loss.detach() * 3)
print(f"values: {average.count}, mean: {average.total / average.count:.4f}")
try:
    average.update(loss)
except AssertionError as error:
    print("refused:", error)
