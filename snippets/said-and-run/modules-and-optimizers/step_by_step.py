import torch
from torch import nn


def gradients(clear):
    layer = nn.Linear(1, 1, bias=False)
    nn.init.zeros_(layer.weight)
    optimizer = torch.optim.Adam(layer.parameters())
    seen = []
    for _ in range(4):
        if clear:
            optimizer.zero_grad()
        layer(torch.ones(1, 1)).sum().backward()  # its gradient is always 1
        optimizer.step()
        seen.append(layer.weight.grad.item())
    return seen


assert torch.optim.Adam([torch.zeros(1)]).defaults["lr"] == 0.001
print("lr if none is given:", torch.optim.Adam([torch.zeros(1)]).defaults["lr"])
without, cleared = gradients(clear=False), gradients(clear=True)
assert without == [1, 2, 3, 4]
assert cleared == [1, 1, 1, 1]
print("backward(), step():", without)
print("zero_grad(), backward(), step():", cleared)
