import torch
from torch import nn

torch.manual_seed(0)
layers = nn.Linear(8, 64), nn.BatchNorm1d(64), nn.ReLU(), nn.Dropout(), nn.Linear(64, 1)
model, visits = nn.Sequential(*layers), torch.randn(32, 8)


def observe(context):
    """Two passes: their difference, the shift of the statistics, the tensors saved."""
    saved, before = [], model[1].running_mean.clone()
    hooks = torch.autograd.graph.saved_tensors_hooks(saved.append, lambda kept: kept)
    with hooks, context:
        apart = (model(visits) - model(visits)).abs().max().item()
    return apart, (model[1].running_mean - before).abs().max().item(), len(saved)


for context in (torch.enable_grad, torch.no_grad, torch.inference_mode):
    for training in (True, False):
        model.train(training)
        apart, shift, saved = observe(context())
        mode = "train()" if training else "eval()"
        print(
            f"{mode}, {context.__name__}: apart by {apart:.4f},",
            f"running mean moved by {shift:.4f}, {saved} tensors saved",
        )
        assert (apart > 0) == (shift > 0) == training
        assert (saved > 0) == (context is torch.enable_grad)
