import torch
from torch._six import inf


def clip_gradient(parameters, max_norm, norm_type):
    gradients = [parameter.grad.abs() for parameter in parameters]
    if norm_type == inf:
        norm = max(gradient.max() for gradient in gradients)
    else:
        norm = sum(gradient.pow(norm_type).sum() for gradient in gradients) ** (
            1 / norm_type
        )
    for parameter in parameters:
        parameter.grad.mul_((max_norm / norm).clamp(max=1))
    return norm


weights = torch.tensor([3.0, -4.0], requires_grad=True)
weights.square().sum().backward()
print("norm before:", clip_gradient([weights], 1.0, inf).item())
