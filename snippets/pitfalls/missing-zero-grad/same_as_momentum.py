import torch
from torch import nn


def train(momentum, clear):
    torch.manual_seed(0)
    houses = torch.randn(64, 6)
    prices = houses @ torch.randn(6, 1)
    model = nn.Linear(6, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=momentum)
    for _ in range(20):
        loss = nn.functional.mse_loss(model(houses), prices)
        if clear:
            optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return model.weight.detach()


never_cleared = train(momentum=0.0, clear=False)
undamped = train(momentum=1.0, clear=True)
print("never cleared:         ", [round(w, 4) for w in never_cleared[0].tolist()])
print("cleared, momentum=1.0: ", [round(w, 4) for w in undamped[0].tolist()])
