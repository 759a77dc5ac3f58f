import torch
from torch import nn

torch.manual_seed(3)
signs = torch.randn(48, 4)
weather = signs @ torch.tensor([[1.0], [-2.0], [0.5], [3.0]])


def summon(clear, lr):
    torch.manual_seed(4)
    model, criterion = nn.Linear(4, 1), nn.MSELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for _ in range(60):
        if clear:
            optimizer.zero_grad()
        loss = criterion(model(signs), weather)
        loss.backward()
        optimizer.step()
    return loss.item()


tidy, clumsy = summon(clear=True, lr=0.1), summon(clear=False, lr=0.1)
assert tidy < 0.01
assert clumsy > 100 * tidy
print(f"the tidy wizard's loss after 60 steps:   {tidy:.2f}")
print(f"the clumsy wizard's loss after 60 steps: {clumsy:.2f}")
