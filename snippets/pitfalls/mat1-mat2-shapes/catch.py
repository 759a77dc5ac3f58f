import torch
from torch import nn


def trace_shapes(model, batch):
    """Print what goes into each layer and out of it, up to the one that fails."""
    handles = []
    for name, layer in model.named_children():

        def show(layer, inputs, output, name=name):
            came, went = tuple(inputs[0].shape), tuple(output.shape)
            print(f"{name} {type(layer).__name__}: {came} -> {went}")

        handles.append(layer.register_forward_hook(show))
    try:
        model(batch)
    except RuntimeError as error:
        print(f"then: {error}".replace("addmm: ", ""))
    finally:
        for handle in handles:
            handle.remove()


model = nn.Sequential(
    nn.Conv2d(1, 4, 5), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(100, 10)
)
trace_shapes(model, torch.rand(2, 1, 16, 16))

lazy = nn.Sequential(
    nn.Conv2d(1, 4, 5), nn.MaxPool2d(2), nn.Flatten(), nn.LazyLinear(10)
)
lazy(torch.rand(2, 1, 16, 16))  # LazyLinear takes its size from the first batch
assert lazy[3].in_features == 4 * 6 * 6
print("LazyLinear found:", lazy[3].in_features)
