import torch
from torch import nn


def require_gradients(optimizer, args, kwargs):
    weights = [p for group in optimizer.param_groups for p in group["params"]]
    count = sum(p.grad is not None and bool(p.grad.any()) for p in weights)
    assert count, f"{count} of {len(weights)} parameters have a gradient"


torch.manual_seed(0)
model = nn.Linear(9, 4)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
optimizer.register_step_pre_hook(require_gradients)
readings, activity = torch.randn(32, 9), torch.randint(4, (32,))

for set_to_none in (True, False):
    nn.functional.cross_entropy(model(readings), activity).backward()
    print(f"gradient norm after backward(): {model.weight.grad.norm():.4f}")
    optimizer.zero_grad(set_to_none=set_to_none)
    try:
        optimizer.step()
    except AssertionError as error:
        print(f"set_to_none={set_to_none}: caught, {error}")
