import torch
from torch.autograd import Function


class Sign(Function):
    """Binary weights: the sign, with the gradient of a clipped identity."""

    @staticmethod
    def forward(ctx, w):
        ctx.save_for_backward(w)
        return w.sign()

    @staticmethod
    def backward(ctx, grad):
        (w,) = ctx.saved_tensors
        return grad * (w.abs() <= 1)


weights = torch.tensor([-1.5, -0.5, 0.3, 2.0], requires_grad=True)
loss = (Sign()(weights) * torch.tensor([1.0, 2.0, 3.0, 4.0])).sum()
loss.backward()
print(f"gradient: {weights.grad.tolist()}")
