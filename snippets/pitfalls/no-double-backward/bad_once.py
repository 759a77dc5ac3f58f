import torch
from torch.autograd.function import once_differentiable


class Softplus(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x.exp().log1p()

    @staticmethod
    @once_differentiable
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return grad_output * x.sigmoid()


depth = torch.linspace(-2, 2, 5, requires_grad=True)
energy = Softplus.apply(depth).square().sum()
force = torch.autograd.grad(energy, depth, create_graph=True)[0]
force.square().sum().backward()
print(f"gradient: {[round(g, 4) for g in depth.grad.tolist()]}")
