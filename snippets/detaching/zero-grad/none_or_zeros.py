import torch


def step_after_clearing(set_to_none, **settings):
    """Step with a gradient of 1, clear it, step again; return both weights."""
    weight = torch.ones(1, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1, **settings)
    weight.sum().backward()
    optimizer.step()
    first = weight.item()
    optimizer.zero_grad(set_to_none=set_to_none)
    optimizer.step()
    return round(first, 4), round(weight.item(), 4)


print("                  None           zeros")
for name, settings in [
    ("plain SGD", {}),
    ("momentum 0.9", {"momentum": 0.9}),
    ("weight decay 0.5", {"weight_decay": 0.5}),
]:
    first, with_none = step_after_clearing(True, **settings)
    _, with_zeros = step_after_clearing(False, **settings)
    assert with_none == first, "the optimizer leaves a weight without gradient alone"
    assert (with_zeros == first) == (name == "plain SGD")
    print(f"{name:16}  {first} -> {with_none:<6} {first} -> {with_zeros}")

weight = torch.ones(1, requires_grad=True)
weight.sum().backward()
torch.optim.SGD([weight], lr=0.1).zero_grad()
try:
    weight.grad.norm()
except AttributeError as error:
    print("AttributeError:", error)
