import torch
from torch import inf


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
print("gradient after:", weights.grad.tolist())

# Proof: the largest entry, 2 * 4, becomes 1, and what torch itself does
again = torch.tensor([3.0, -4.0], requires_grad=True)
again.square().sum().backward()
assert torch.nn.utils.clip_grad_norm_([again], 1.0, float("inf")) == 8
torch.testing.assert_close(weights.grad, again.grad)
assert clip_gradient([weights], 1.0, 2) ** 2 == 1 + 0.75**2
