import torch
from torch import nn


def check_inputs(model):
    """Name the first layer whose input differs from its weight."""

    def compare(layer, inputs):
        got, want = inputs[0], layer.weight
        if (got.dtype, got.device) != (want.dtype, want.device):
            got, want = f"{got.dtype} on {got.device}", f"{want.dtype} on {want.device}"
            raise TypeError(f"{name[layer]}: input {got}, weight {want}")

    name = {layer: path for path, layer in model.named_modules()}
    kinds = (nn.Linear, nn.Conv1d, nn.Conv2d, nn.Conv3d)
    return [m.register_forward_pre_hook(compare) for m in name if isinstance(m, kinds)]


class WithMask(nn.Module):
    def __init__(self):
        super().__init__()
        self.image, self.gate = nn.Conv2d(3, 8, 1), nn.Conv2d(1, 8, 1)

    def forward(self, x):
        bright = x.mean(dim=1, keepdim=True) > 0.5
        bright = bright.float()
        return self.image(x) * self.gate(bright)


torch.manual_seed(0)
model = WithMask().half()
hooks = check_inputs(model)
try:
    output = model(torch.rand(2, 3, 8, 8).half())
    print(f"output: {tuple(output.shape)}, {output.dtype}")
except TypeError as error:
    print(error)
for hook in hooks:
    hook.remove()
