import copy

import torch
from torch import nn

model = nn.Linear(4, 2)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
model(torch.ones(1, 4)).sum().backward()
optimizer.step()
weight, state = model.weight, model.state_dict()
kept = {
    "weight.detach()": weight.detach(),
    "weight.detach().numpy()": weight.detach().numpy(),
    "weight.detach().cpu()": weight.detach().cpu(),
    "weight.numpy(force=True)": weight.numpy(force=True),
    "model.state_dict()": state["weight"],
    "model.state_dict().copy()": state.copy()["weight"],
    "optimizer.state_dict()": optimizer.state_dict()["state"][0]["momentum_buffer"],
    "weight.detach().clone()": weight.detach().clone(),
    "weight.detach().numpy().copy()": weight.detach().numpy().copy(),
    "copy.deepcopy(model.state_dict())": copy.deepcopy(state)["weight"],
}
with torch.no_grad():  # overwrite everything, as a training step would
    weight.fill_(7.0)
    optimizer.state[weight]["momentum_buffer"].fill_(7.0)
for name, value in kept.items():
    changed = (value == 7.0).sum()
    print(f"{name:34}{changed} of 8 values have changed")
