import torch
from torch import nn

torch.manual_seed(0)
speed = nn.Linear(2, 1)(torch.ones(5, 2))  # recorded
assert speed.grad_fn is not None

with torch.no_grad():
    print("recorded before, asked inside:", speed.requires_grad)
    halved = speed / 2
    scale = nn.Parameter(torch.ones(1))
    print("computed inside:", halved.requires_grad)
    print("a parameter made inside:", scale.requires_grad)
print("recorded before, asked afterwards:", speed.requires_grad)
assert (speed.requires_grad, halved.requires_grad) == (True, False)

speed.detach_()  # the form in place
print("after detach_():", speed.requires_grad)
assert speed.grad_fn is None
first, _ = nn.Linear(2, 2)(torch.ones(5, 2)).split(1, dim=1)
try:
    first.detach_()
    raise AssertionError("a view was detached in place")
except RuntimeError as error:
    print("RuntimeError:", str(error).split(". ")[0])
