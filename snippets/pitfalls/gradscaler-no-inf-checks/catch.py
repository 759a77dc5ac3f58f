import torch
from torch import nn


def without_gradient(model, optimizer):
    """Name the parameters of the optimizer that have no gradient."""
    names = {w: name for name, w in model.named_parameters()}
    weights = [w for group in optimizer.param_groups for w in group["params"]]
    missing = [names.get(w, "not in the model") for w in weights if w.grad is None]
    return f"{len(missing)} of {len(weights)}", missing


torch.manual_seed(0)
model = nn.ModuleDict({"body": nn.Linear(12, 24), "head": nn.Linear(24, 2)})
model["head"].requires_grad_(False)  # the wrong one is frozen
optimizers = {name: torch.optim.Adam(part.parameters()) for name, part in model.items()}

loss = model["head"](model["body"](torch.randn(4, 12)).tanh()).square().mean()
torch.amp.GradScaler("cpu").scale(loss).backward()
for name, optimizer in optimizers.items():
    print(name, *without_gradient(model, optimizer))
