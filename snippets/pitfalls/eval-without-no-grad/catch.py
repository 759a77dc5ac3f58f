import torch
from torch import nn


def refuse_graphs(model):
    """Raise if the model, in eval mode, returns a tensor that has a graph."""

    def check(module, inputs, output):
        assert module.training or not output.requires_grad, "eval mode, and a graph"

    return model.register_forward_hook(check)


torch.manual_seed(0)
model = nn.Sequential(nn.Conv2d(1, 4, 3), nn.ReLU(), nn.Conv2d(4, 2, 1))
refuse_graphs(model)
scans = torch.randn(8, 1, 32, 32)

refused = []
for training in (True, False):
    model.train(training)
    for scan in scans.split(2):
        try:
            model(scan)
        except AssertionError:
            refused.append(training)
print(f"batches refused in training mode: {refused.count(True)} of 4")
print(f"batches refused in eval mode: {refused.count(False)} of 4")
