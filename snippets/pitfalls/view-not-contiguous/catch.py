import torch
from torch import nn

model = nn.Sequential(
    nn.Conv2d(3, 8, 3), nn.ReLU(), nn.AdaptiveAvgPool2d(4), nn.Flatten()
)
model = model.to(memory_format=torch.channels_last)


def report(layer, inputs, output):
    if not output.is_contiguous():
        print(
            f"{type(layer).__name__}: {tuple(output.shape)}, strides {output.stride()}"
        )


hooks = [layer.register_forward_hook(report) for layer in model]
with torch.no_grad():
    model(torch.zeros(1, 3, 32, 32))
for hook in hooks:
    hook.remove()
