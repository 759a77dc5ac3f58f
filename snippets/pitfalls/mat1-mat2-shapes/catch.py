import torch
from torch import nn


def trace_shapes(model, batch):
    """Print what goes into each layer and out of it, up to the one that fails."""

    def show(layer, inputs, output):
        came, went = tuple(inputs[0].shape), tuple(output.shape)
        print(f"{type(layer).__name__}: {came} -> {went}")

    handles = [layer.register_forward_hook(show) for layer in model.children()]
    try:
        model(batch)
    finally:
        for handle in handles:
            handle.remove()


model = nn.Sequential(
    nn.Conv2d(1, 4, 5), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(100, 10)
)
try:
    trace_shapes(model, torch.rand(2, 1, 16, 16))
except RuntimeError as error:
    print(error)
else:
    raise AssertionError("it did not fail")

trace_shapes(model, torch.rand(2, 1, 14, 14))  # 4 * 5 * 5: fits, so it runs through
