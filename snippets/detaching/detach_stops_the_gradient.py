import torch

x = torch.tensor(3.0, requires_grad=True)

(gradient,) = torch.autograd.grad(x * x, x)
assert gradient == 2 * 3.0
print(f"d(x * x)/dx at 3: {gradient}")

(gradient,) = torch.autograd.grad(x * x.detach(), x)
assert gradient == 3.0  # one factor counts as the constant 3
print(f"d(x * x.detach())/dx at 3: {gradient}")
