import torch
from torch import nn

torch.manual_seed(0)
area = 30 + 150 * torch.rand(256, 1)  # square metres, as they stand in the table
rent = 9 * area + 50 * torch.randn(256, 1)


def losses(rate):
    torch.manual_seed(1)
    model = nn.Linear(1, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=rate)
    found = []
    for _ in range(31):
        loss = nn.functional.mse_loss(model(area), rent)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        found.append(loss.item())
    return found


columns = low, below, above = [losses(rate) for rate in (2e-5, 8e-5, 9e-5)]
print("step      low    below    above")
for step, values in enumerate(zip(*columns, strict=True)):
    print(f"{step:4}", *(f"{value:8.1e}" for value in values))

# Proof: the limit is 2 / the largest eigenvalue of the Hessian
from itertools import pairwise

table = torch.cat([area, torch.ones(256, 1)], dim=1)
limit = 2 / torch.linalg.eigvalsh(2 * table.T @ table / 256).max().item()
assert 8e-5 < limit < 9e-5
assert limit < 0.1 / 1000  # the rate of bad.py
assert all(1.40 < later / earlier < 1.42 for earlier, later in pairwise(above))
assert low[-1] < low[0] / 100
assert below[-1] < below[0] / 10
