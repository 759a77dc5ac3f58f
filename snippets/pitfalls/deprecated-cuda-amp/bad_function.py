import torch
from torch.cuda.amp import custom_bwd, custom_fwd


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
