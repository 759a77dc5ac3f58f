import copy

import torch
from torch import nn

torch.manual_seed(0)
model = nn.Linear(2, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

saved = {
    "model.state_dict()": model.state_dict(),
    "weight.detach()": {"weight": model.weight.detach()},
    "weight.detach().numpy()": {
        "weight": torch.from_numpy(model.weight.detach().numpy())
    },
    "weight.detach().clone()": {"weight": model.weight.detach().clone()},
    "copy.deepcopy(model.state_dict())": copy.deepcopy(model.state_dict()),
}
start = copy.deepcopy(model.state_dict())["weight"]

for _ in range(5):
    optimizer.zero_grad()
    model(torch.ones(1, 2)).sum().backward()
    optimizer.step()

for name, snapshot in saved.items():
    kept = torch.equal(snapshot["weight"], start)
    assert kept == ("clone" in name or "deepcopy" in name)
    assert kept or torch.equal(snapshot["weight"], model.weight)
    moved = (snapshot["weight"] - start).abs().max()
    print(f"{name:33} moved by {moved:.1f}")
