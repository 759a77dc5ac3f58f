import torch

speed = torch.tensor(3.0, requires_grad=True)
drag = speed**3

(slope,) = torch.autograd.grad(drag, speed)
assert not slope.requires_grad, "second derivatives are off unless asked for"
try:
    torch.autograd.grad(slope, speed)
except RuntimeError as error:
    print("RuntimeError:", error)

(slope,) = torch.autograd.grad(speed**3, speed, create_graph=True)
(curvature,) = torch.autograd.grad(slope, speed)
assert slope.item() == 3 * 3**2
assert curvature.item() == 6 * 3
print(f"slope {slope.item():.0f}, curvature {curvature.item():.0f}")
