import torch
from torch import nn


def train(optimizer, scale, divide_by, **options):
    torch.manual_seed(0)
    rides = torch.randn(64, 6)
    minutes = rides @ torch.randn(6, 1)
    model = nn.Linear(6, 1)
    optimizer = optimizer(model.parameters(), lr=0.05, **options)
    for _ in range(10):
        optimizer.zero_grad()
        for part, target in zip(rides.split(16), minutes.split(16), strict=True):
            loss = scale * nn.functional.mse_loss(model(part), target)
            (loss / divide_by).backward()
        optimizer.step()
    return model.weight.detach()


runs = {
    "SGD": (torch.optim.SGD, 1, {}),
    "Adam": (torch.optim.Adam, 1, {}),
    "Adam, weight_decay=0.1": (torch.optim.Adam, 1, {"weight_decay": 0.1}),
    "Adam, loss times 1e-8": (torch.optim.Adam, 1e-8, {}),
}
for name, (optimizer, scale, options) in runs.items():
    right = train(optimizer, scale, divide_by=4, **options)
    undivided = train(optimizer, scale, divide_by=1, **options)
    difference = (right - undivided).norm() / right.norm()
    print(f"{name}: weights differ by {difference:.1%}")
