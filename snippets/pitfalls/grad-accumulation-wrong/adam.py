import torch
from torch import nn


def train(make_optimizer, divide_by):
    torch.manual_seed(0)
    readings = torch.randn(64, 6)
    wear = readings @ torch.randn(6, 1)
    model = nn.Linear(6, 1)
    optimizer = make_optimizer(model.parameters(), lr=0.05)
    for _ in range(10):
        optimizer.zero_grad()
        for part, target in zip(readings.split(16), wear.split(16), strict=True):
            (nn.functional.mse_loss(model(part), target) / divide_by).backward()
        optimizer.step()
    return model.weight.detach()


for make_optimizer in (torch.optim.SGD, torch.optim.Adam):
    right, undivided = train(make_optimizer, 4), train(make_optimizer, 1)
    difference = (right - undivided).norm() / right.norm()
    print(f"{make_optimizer.__name__}, undivided: weights differ by {difference:.1%}")
    assert (difference > 0.1) == (make_optimizer is torch.optim.SGD)
