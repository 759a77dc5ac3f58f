from functools import partial

import torch

custom_fwd = partial(torch.amp.custom_fwd, device_type="cuda")
custom_bwd = partial(torch.amp.custom_bwd, device_type="cuda")


class Cube(torch.autograd.Function):
    @staticmethod
    @custom_fwd
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x**3

    @staticmethod
    @custom_bwd
    def backward(ctx, gradient):
        (x,) = ctx.saved_tensors
        return 3 * x**2 * gradient


point = torch.tensor([1.0, -2.0], requires_grad=True)
Cube.apply(point).sum().backward()
print(f"gradient: {point.grad.tolist()}")

# Proof: central differences.
for k in range(2):
    up, down = point.detach().double().clone(), point.detach().double().clone()
    up[k] += 1e-4
    down[k] -= 1e-4
    slope = ((up**3).sum() - (down**3).sum()) / 2e-4
    assert abs(slope - point.grad[k]) < 1e-4
