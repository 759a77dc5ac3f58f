import copy

import torch
from torch import nn

model = nn.Linear(4, 2)
weight, state = model.weight, model.state_dict()
ways = {
    "weight.detach()": weight.detach(),
    "weight.detach().numpy()": torch.from_numpy(weight.detach().numpy()),
    "weight.detach().cpu()": weight.detach().cpu(),
    "weight.numpy(force=True)": torch.from_numpy(weight.numpy(force=True)),
    "model.state_dict()": state["weight"],
    "model.state_dict().copy()": state.copy()["weight"],
    "weight.detach().clone()": weight.detach().clone(),
    "weight.detach().numpy().copy()": torch.from_numpy(weight.detach().numpy().copy()),
    "copy.deepcopy(model.state_dict())": copy.deepcopy(state)["weight"],
}
for name, other in ways.items():
    shared = other.data_ptr() == weight.data_ptr()
    print(f"{name:34}", "the same memory" if shared else "a copy")
