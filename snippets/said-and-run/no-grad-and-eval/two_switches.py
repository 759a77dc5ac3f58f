import torch
from torch import nn

torch.manual_seed(0)
layers = nn.Linear(8, 64), nn.BatchNorm1d(64), nn.ReLU(), nn.Dropout(), nn.Linear(64, 1)
model, visits = nn.Sequential(*layers), torch.randn(32, 8)


def observe(context):
    """Two passes: do they agree, do they change the model, do they save tensors?"""
    saved, before = [], model[1].running_mean.clone()
    hooks = torch.autograd.graph.saved_tensors_hooks(saved.append, lambda kept: kept)
    with hooks, context:
        same = torch.equal(model(visits), model(visits))
    return same, not torch.equal(model[1].running_mean, before), len(saved) > 0


for context in (torch.enable_grad, torch.no_grad, torch.inference_mode):
    for training in (True, False):
        model.train(training)
        same, changed, saves = observe(context())
        assert same == (not training)
        assert changed == training
        assert saves == (context is torch.enable_grad)
        print(
            f"{'train' if training else 'eval'}(), {context.__name__}:",
            "the same answer twice," if same else "two answers, model changed,",
            "saved for backward()" if saves else "nothing saved",
        )
