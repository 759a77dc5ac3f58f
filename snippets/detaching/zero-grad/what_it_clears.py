import torch
from torch import nn

torch.manual_seed(0)
backbone = nn.Sequential(nn.Linear(6, 4), nn.BatchNorm1d(4))
head = nn.Linear(4, 1)
optimizer = torch.optim.SGD(head.parameters(), lr=0.1, momentum=0.9)  # the head alone

head(backbone(torch.randn(16, 6))).square().mean().backward()
optimizer.step()


def state():
    """Return what there is to clear, each as the length of a vector, or None."""
    return {
        "gradient of the head": head.weight.grad,
        "gradient of the backbone": backbone[1].bias.grad,
        "momentum of the optimizer": optimizer.state[head.weight]["momentum_buffer"],
        "running mean of BatchNorm": backbone[1].running_mean,
    }


def lengths():
    return {
        name: None if v is None else round(v.norm().item(), 4)
        for name, v in state().items()
    }


before = lengths()
optimizer.zero_grad()
after = lengths()
backbone.zero_grad()
at_last = lengths()

assert [after[name] for name in before] == [None, *list(before.values())[1:]]
assert at_last["gradient of the backbone"] is None
print("length of                  before  optimizer.zero_grad()  backbone.zero_grad()")
for name in before:
    print(f"{name:26} {before[name]:6}  {after[name]!s:>21}  {at_last[name]!s:>20}")
