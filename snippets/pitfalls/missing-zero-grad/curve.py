import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def errors(cleared):
    """The squared error on held-out houses, before each step."""
    torch.manual_seed(0)
    houses = torch.randn(512, 6)  # six standardised columns of a table
    prices = houses @ torch.randn(6, 1) + 0.1 * torch.randn(512, 1)
    train = DataLoader(TensorDataset(houses[:384], prices[:384]), 64, shuffle=True)
    model = nn.Linear(6, 1)
    loss_of = nn.MSELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    found = []
    for _ in range(6):
        for features, target in train:
            with torch.no_grad():
                found.append(loss_of(model(houses[384:]), prices[384:]).item())
            loss = loss_of(model(features), target)
            if cleared:
                optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return found


as_written, mended = errors(cleared=False), errors(cleared=True)
print("step  as_written  mended")
for step, (bad, good) in enumerate(zip(as_written, mended, strict=True)):
    print(f"{step:4} {bad:11.2g} {good:7.2g}")

# Proof: one first step, then the error swings, and comes back above where it began
assert as_written[:2] == mended[:2]
assert max(as_written[18:]) > 2 * as_written[0]
assert mended[-1] < 0.02
