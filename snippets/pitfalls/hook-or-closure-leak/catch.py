import gc

import torch
from torch import nn


def count(model):
    """Count the tensors of the program, and the hooks of a model."""
    tensors = sum(issubclass(type(thing), torch.Tensor) for thing in gc.get_objects())
    kinds = [
        "forward",
        "forward_pre",
        "backward",
        "backward_pre",
        "post_accumulate_grad",
    ]
    parts = [*model.modules(), *model.parameters()]
    return tensors, sum(
        len(getattr(part, f"_{kind}_hooks", None) or ())
        for part in parts
        for kind in kinds
    )


norms, model = [], nn.Sequential(nn.Linear(8, 8), nn.ReLU(), nn.Linear(8, 1))


def step():
    model[0].weight.register_hook(lambda gradient: norms.append(gradient.norm().item()))
    hidden = model[0](torch.ones(4, 8))
    hidden.register_hook(lambda gradient: gradient * (hidden > 0))
    model[1:](hidden).sum().backward()


step()
tensors, hooks = count(model)
for _ in range(10):
    step()
more_tensors, more_hooks = count(model)
print(f"tensors more after ten steps: {more_tensors - tensors}")
print(f"hooks more after ten steps: {more_hooks - hooks}")
