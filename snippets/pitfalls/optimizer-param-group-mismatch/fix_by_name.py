import io
from collections import OrderedDict

import torch
from torch import nn


def carry_over(saved, names, model, optimizer):
    """Give each parameter the state that was saved under its name."""
    states = {name: saved["state"].get(number) for number, name in enumerate(names)}
    new = optimizer.state_dict()
    for number, (name, parameter) in enumerate(model.named_parameters()):
        state = states.get(name)
        if state and state["exp_avg"].shape == parameter.shape:
            new["state"][number] = state
    optimizer.load_state_dict(new)


torch.manual_seed(0)
sensors, load = torch.randn(32, 6), torch.randn(32, 1)
old = nn.Sequential(OrderedDict(body=nn.Linear(6, 8), head=nn.Linear(8, 1)))
optimizer = torch.optim.Adam(old.parameters(), lr=0.01)
nn.functional.mse_loss(old(sensors), load).backward()
optimizer.step()
file = io.BytesIO()
torch.save({"model": old.state_dict(), "adam": optimizer.state_dict()}, file)

file.seek(0)  # the model has one more layer now
checkpoint = torch.load(file)
layers = {"body": nn.Linear(6, 8), "extra": nn.Linear(8, 8), "head": nn.Linear(8, 1)}
model = nn.Sequential(OrderedDict(layers))
model.load_state_dict(checkpoint["model"], strict=False)  # extra is new
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
names = [name for name, _ in old.named_parameters()]  # in the order that was saved
carry_over(checkpoint["adam"], names, model, optimizer)
for name, parameter in model.named_parameters():
    momentum = optimizer.state[parameter].get("exp_avg", torch.zeros(1)).norm().item()
    print(f"momentum of {name}: {momentum:.4f}")

# Proof: a tenth of the gradients of that one step, worked out by hand.
torch.manual_seed(0)
torch.randn(32, 6), torch.randn(32, 1)
first = nn.Sequential(OrderedDict(body=nn.Linear(6, 8), head=nn.Linear(8, 1)))
inner = sensors @ first.body.weight.T + first.body.bias
error = (inner @ first.head.weight.T + first.head.bias - load) * 2 / 32
expected = {
    "body.weight": first.head.weight.T @ error.T @ sensors,
    "body.bias": first.head.weight[0] * error.sum(),
    "head.weight": error.T @ inner,
    "head.bias": error.sum(),
}
for name, parameter in model.named_parameters():
    state = optimizer.state[parameter]
    assert ("exp_avg" in state) == (name in expected)
    if state:
        assert (state["exp_avg"] - expected[name] / 10).abs().max() < 1e-6
assert abs(momentum - error.sum().abs().item() / 10) < 1e-6
assert (model.body.weight - old.body.weight).abs().max() == 0
