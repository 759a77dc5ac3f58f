import torch


class Sign(torch.autograd.Function):
    """The values of sign(), the gradient of the identity."""

    @staticmethod
    def forward(ctx, x):
        return x.sign()

    @staticmethod
    def backward(ctx, gradient):
        return gradient


x = torch.tensor([0.5, 30.0, 3e4, 3e7], requires_grad=True)
by_detach = x + (x.sign() - x).detach()
by_function = Sign.apply(x)
print("x:                           ", x.tolist())
print("x + (x.sign() - x).detach(): ", by_detach.tolist())
print("an autograd.Function:        ", by_function.tolist())

half = x[:3].detach().half()
in_half = half + (half.sign() - half)
print("with detach(), in float16:   ", in_half.tolist())
assert by_function.tolist() == [1, 1, 1, 1]
assert by_detach[-1] == 0
assert in_half[-1] == 0
by_function.sum().backward()
assert x.grad.tolist() == [1, 1, 1, 1]
print("gradient of the Function:    ", x.grad.tolist())
