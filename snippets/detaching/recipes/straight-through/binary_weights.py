import torch
from torch import nn

torch.manual_seed(0)
signs = torch.tensor([1.0, -1, 1, 1, -1, -1, 1, -1])
signals = torch.randn(256, 8)
response = signals @ signs


def recovered(straight_through):
    """Train weights that are used as +1 or -1; return how many signs are right."""
    weight = 0.1 * torch.randn(8, generator=torch.Generator().manual_seed(1))
    weight.requires_grad_()
    optimizer = torch.optim.SGD([weight], lr=0.02)
    for _ in range(100):
        binary = weight.sign()
        if straight_through:
            binary = weight + (binary - weight).detach()
        loss = nn.functional.mse_loss(signals @ binary, response)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return int((weight.sign() == signs).sum())


plain, through = recovered(False), recovered(True)
assert through == 8
assert plain < 8
print(f"signs found, gradient of sign(): {plain} of 8")
print(f"signs found, straight through:   {through} of 8")
