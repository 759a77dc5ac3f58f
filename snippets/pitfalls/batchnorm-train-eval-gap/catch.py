import copy

import torch
from torch import nn


@torch.no_grad()
def shifts(model, loader):
    """Compare each BatchNorm's statistics with its inputs on training data."""
    inputs, hooks = {}, []
    for name, part in model.named_modules():
        if getattr(part, "running_var", None) is not None:
            inputs[name] = []
            hooks.append(
                part.register_forward_pre_hook(
                    lambda part, args, kept=inputs[name]: kept.append(
                        args[0].transpose(0, 1).flatten(1)
                    )
                )
            )
    training = model.training
    model.eval()
    for features, _ in loader:
        model(features)
    model.train(training)
    for hook in hooks:
        hook.remove()
    found = {}
    for name, kept in inputs.items():
        layer, values = model.get_submodule(name), torch.cat(kept, 1)
        spread = layer.running_var.sqrt()
        shift = (values.mean(1) - layer.running_mean).abs() / spread
        found[name] = shift.max().item(), (values.std(1) / spread).max().item()
    return found


torch.manual_seed(0)
pulse = 60 + 10 * torch.randn(400, 6)
loader = [(batch, None) for batch in pulse.split(50)]
model = nn.Sequential(nn.Linear(6, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, 2))
average = copy.deepcopy(model)
for _ in range(10):  # the copy gets the weights later, and never sees a batch
    for batch, _ in loader:
        model(batch)
for title, net in (("model", model), ("average", average)):
    for name, (shift, ratio) in shifts(net, loader).items():
        print(
            f"{title}, layer {name}: mean off by {shift:.1f}, deviation x {ratio:.1f}"
        )
