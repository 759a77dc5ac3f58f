from collections import OrderedDict

import torch
from torch import nn

torch.manual_seed(0)
sensors, load = torch.randn(32, 6), torch.randn(32, 1)
model = nn.Sequential(OrderedDict(body=nn.Linear(6, 8), head=nn.Linear(8, 1)))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
nn.functional.mse_loss(model(sensors), load).backward()
optimizer.step()
saved = optimizer.state_dict()

layers = {"body": nn.Linear(6, 8), "extra": nn.Linear(8, 8), "head": nn.Linear(8, 1)}
model = nn.Sequential(OrderedDict(layers))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
saved["param_groups"] = optimizer.state_dict()["param_groups"]
optimizer.load_state_dict(saved)  # passes: the sizes are compared with themselves
nn.functional.mse_loss(model(sensors), load).backward()
optimizer.step()
print(f"first weight: {model.body.weight[0, 0].item():.4f}")
