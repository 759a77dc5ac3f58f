import copy
from unittest import mock

import torch
from torch import nn


def one_step(model, batch, loss_of, optimizer_of, device, dtype):
    """What one training step gives on a device: outputs, gradients, new weights."""
    model = copy.deepcopy(model).eval().to(device, dtype)
    inputs, targets = (
        x.to(device, dtype if x.is_floating_point() else None) for x in batch
    )
    outputs = model(inputs)
    loss_of(outputs, targets).backward()
    gradients = [p.grad.clone() for p in model.parameters() if p.grad is not None]
    optimizer_of(model.parameters()).step()
    found = {
        "outputs": [outputs],
        "gradients": gradients,
        "weights": [*model.parameters()],
    }
    return {
        name: [x.detach().cpu().double() for x in tensors]
        for name, tensors in found.items()
    }


def off_by(model, batch, loss_of, optimizer_of, device, dtype=torch.float32):
    """The largest difference from the CPU in float64, in units of the largest value."""
    case = model, batch, loss_of, optimizer_of
    right, found = one_step(*case, "cpu", torch.float64), one_step(*case, device, dtype)
    return {
        name: max(
            ((a - b).abs().max() / b.abs().max().clamp(min=1e-12)).item()
            for a, b in zip(found[name], right[name], strict=True)
        )
        for name in right
    }


addcdiv_of_torch = torch.Tensor.addcdiv_


def addcdiv_that_ignores_strides(param, *args, **kwargs):  # plays a faulty device
    buffer = param.contiguous() if param.dtype == torch.float32 else param
    addcdiv_of_torch(buffer, *args, **kwargs)
    return param


torch.manual_seed(0)
model = nn.Sequential(nn.Linear(16, 8), nn.Tanh(), nn.Linear(8, 3))
model[0].weight = nn.Parameter(torch.randn(16, 8).T)
batch = torch.randn(32, 16), torch.randint(3, (32,))
with mock.patch.object(torch.Tensor, "addcdiv_", addcdiv_that_ignores_strides):
    found = off_by(
        *(model, batch, nn.functional.cross_entropy),
        *(lambda params: torch.optim.Adam(params, lr=0.1), "cpu"),  # on a Mac: "mps"
    )
for name, difference in found.items():
    print(f"{name} differ by: {difference:.3f}")
