import warnings

import torch
from torch import nn

warnings.simplefilter("ignore")  # anomaly mode's own
torch.manual_seed(0)


class Log(nn.Module):
    def forward(self, x):
        return x.log()  # NaN for what is negative


model = nn.Sequential()
model.add_module("encode", nn.Linear(3, 4))
model.add_module("scale", Log())
model.add_module("decode", nn.Linear(4, 1))
batch, target = torch.randn(8, 3), torch.randn(8, 1)

with torch.autograd.set_detect_anomaly(True):
    volume = torch.tensor([-1.0], requires_grad=True)
    loss = volume.log().sum()
    loss.backward()  # passes: the gradient, 1 / volume, is a number
    print("loss:", loss.item(), "| gradient:", volume.grad.item())
    try:
        nn.functional.mse_loss(model(batch), target).backward()
    except RuntimeError as error:
        print(f"RuntimeError: {error}")
    else:
        raise AssertionError("it was not found")


def check(name):
    def hook(module, inputs, output):
        if not output.isfinite().all():
            raise FloatingPointError(f"not finite after {name!r}")

    return hook


for name, module in model.named_modules():
    module.register_forward_hook(check(name))
try:
    model(batch)
except FloatingPointError as error:
    print(f"FloatingPointError: {error}")
